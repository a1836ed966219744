package org.xuefen.credit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Checkpoint;
import org.xuefen.credit.merkle.Json;
import org.xuefen.credit.merkle.LogKey;
import org.xuefen.credit.merkle.SignedNote;

/** Checks a signed paper with nothing but what is in it: its hash, its signature, and the head of the log it speaks of. */
final class PaperCheck {
    private PaperCheck() {}

    /** What was looked at, in a sentence. */
    record Finding(boolean holds, String sentence) {}

    /**
     * @param pinned keys the reader has from elsewhere; none: the file's own is believed
     * @throws IllegalArgumentException when it does not say what a paper of its kind says
     */
    static List<Finding> of(SignedPaper paper, List<LogKey> pinned) {
        var content = paper.read();
        var said = Json.object(content.get("treeHead"));
        var note = SignedNote.parse(Json.string(said.get("note")));
        var head = Checkpoint.parse(note.text());
        var keys = pinned.isEmpty() ? List.of(new LogKey(head.origin(), paper.publicKey())) : pinned;
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(true, words(paper.kind(), content)));
        findings.add(
                paper.intact()
                        ? new Finding(true, "It says what its hash is of.")
                        : new Finding(false, "Its hash does not hold: it is of another text."));
        var signer = keys.stream()
                .filter(key -> key.id().equals(paper.keyId())
                        && key.publicKey().equals(paper.publicKey())
                        && paper.signedBy(key.publicKey()))
                .findFirst();
        findings.add(
                signer.isPresent()
                        ? new Finding(
                                true,
                                "It is signed by key " + paper.keyId()
                                        + (pinned.isEmpty() ? ", which the file itself names." : ", which you gave."))
                        : new Finding(false, "Its signature does not hold: it claims key " + paper.keyId() + "."));
        boolean logged = note.signer(keys).isPresent()
                && Long.toString(head.size()).equals(said.get("size"))
                && head.root().hex().equals(said.get("root"));
        findings.add(new Finding(
                logged,
                logged
                        ? "It speaks of the signed head of " + head.origin() + " over " + head.size() + " entries."
                        : "The head of the log it speaks of is not signed, or is another one."));
        return findings;
    }

    private static String words(SignedPaper.Kind kind, Map<String, @Nullable Object> content) {
        return switch (kind) {
            case STATEMENT -> {
                var totals = Json.object(content.get("totals"));
                yield "Statement of unit %s, period %s, number %s: %s members, %s met; signed %s."
                        .formatted(
                                content.get("unit"),
                                Json.object(content.get("period")).get("year"),
                                content.get("number"),
                                totals.get("members"),
                                totals.get("met"),
                                content.get("signedAt"));
            }
            case RECEIPT -> {
                var periods = Json.list(content.get("periods")).stream()
                        .map(PaperCheck::period)
                        .toList();
                yield "Receipt of transfer %s of member %s, from %s to %s, accepted %s; %s."
                        .formatted(
                                content.get("transfer"),
                                content.get("member"),
                                name(content.get("from")),
                                name(content.get("to")),
                                content.get("acceptedOn"),
                                periods.isEmpty() ? "nothing earned before" : String.join(", ", periods));
            }
            case MEETING -> MeetingWords.of(content);
        };
    }

    private static String period(@Nullable Object each) {
        var period = Json.object(each);
        return "%s under %s: %s thousandths in %s entries"
                .formatted(period.get("year"), name(period.get("scheme")), period.get("earned"), period.get("entries"));
    }

    static String name(@Nullable Object named) {
        var names = Json.object(named);
        var english = Json.string(names.get("en"));
        return english.isEmpty() ? Json.string(names.get("zh")) : english;
    }
}
