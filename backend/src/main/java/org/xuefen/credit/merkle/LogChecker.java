package org.xuefen.credit.merkle;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Finding.Kind;

/**
 * Recomputes a whole log from its entries, leaf by leaf in one pass, and holds it against what was logged and signed.
 * Needs eight bytes of memory a leaf.
 */
public final class LogChecker {
    private static final int NAMED = 20;

    private final Collection<LogKey> keys;
    private final Consumer<Finding> findings;
    private final Frontier.Completed completed;
    private final Frontier frontier = new Frontier();
    private long[] ids = new long[1024];
    private long next;
    private long lastGood;
    private boolean contradicted;
    private boolean cut;
    private long heads;

    /** @param completed hears of each inner node as it should be */
    public LogChecker(Collection<LogKey> keys, Consumer<Finding> findings, Frontier.Completed completed) {
        this.keys = keys;
        this.findings = findings;
        this.completed = completed;
    }

    public long size() {
        return frontier.size();
    }

    public long heads() {
        return heads;
    }

    /**
     * The next leaf with its entry.
     *
     * @param logged its hash as the log has it
     * @param content the entry as the ledger has it, null where it is gone
     */
    public void leaf(long index, String entryId, Hash logged, @Nullable String content) {
        if (content == null) {
            findings.accept(Finding.ofEntry(Kind.ENTRY_GONE, index, entryId, ""));
        } else if (!Hash.ofText(content).equals(logged)) {
            findings.accept(Finding.ofEntry(
                    Kind.ENTRY_CHANGED,
                    index,
                    entryId,
                    "its hash is " + Hash.ofText(content) + ", logged is " + logged));
        } else if (!names(content, entryId)) {
            findings.accept(Finding.ofEntry(Kind.ENTRY_CHANGED, index, entryId, "the leaf is another entry's"));
        }
        append(index, Long.parseLong(entryId), logged);
    }

    /** The next leaf where the reader may not see the entry: its hash alone. */
    public void hidden(long index, Hash logged) {
        append(index, 0, logged);
    }

    /** The same key can't stand inside a value: quotes are escaped there. */
    private static boolean names(String content, String entryId) {
        return content.contains("\"id\":\"" + entryId + "\"");
    }

    private void append(long index, long entryId, Hash logged) {
        if (index != next) {
            findings.accept(new Finding(Kind.LEAF_MISSING, next, index, List.of(), "after it comes leaf " + index));
        }
        next = index + 1;
        int at = Math.toIntExact(frontier.size());
        if (at == ids.length) {
            ids = Arrays.copyOf(ids, 2 * at);
        }
        ids[at] = entryId;
        frontier.append(logged, completed);
    }

    /** A head, after the last leaf it speaks of. */
    public void head(String note) {
        heads++;
        Checkpoint head;
        try {
            var signed = SignedNote.parse(note);
            head = Checkpoint.parse(signed.text());
            var signer = signed.signer(keys);
            if (signer.isEmpty() || !signer.get().name().equals(head.origin())) {
                findings.accept(new Finding(
                        Kind.HEAD_UNSIGNED,
                        0,
                        head.size(),
                        List.of(),
                        "signed, it says, by key " + signed.claimedId()));
                return;
            }
        } catch (IllegalArgumentException e) {
            findings.accept(new Finding(Kind.HEAD_UNSIGNED, 0, frontier.size(), List.of(), "it can't be read"));
            return;
        }
        if (head.size() > frontier.size()) {
            cut(head);
            return;
        }
        if (head.size() == frontier.size() && head.root().equals(frontier.root())) {
            lastGood = contradicted ? lastGood : head.size();
            return;
        }
        if (!contradicted) {
            contradicted = true;
            findings.accept(new Finding(
                    Kind.HEAD_CONTRADICTED,
                    lastGood,
                    head.size(),
                    named(lastGood, Math.min(head.size(), frontier.size())),
                    "the head of " + Times.text(head.time()) + " has root " + head.root() + ", they make "
                            + frontier.root()));
        }
    }

    private void cut(Checkpoint head) {
        if (!cut) {
            cut = true;
            findings.accept(new Finding(
                    Kind.LEAVES_CUT,
                    frontier.size(),
                    head.size(),
                    List.of(),
                    "by the head of " + Times.text(head.time())));
        }
    }

    /** An entry of the ledger that has no leaf. */
    public void unlogged(String entryId) {
        findings.accept(new Finding(Kind.ENTRY_UNLOGGED, 0, 0, List.of(entryId), ""));
    }

    /** After the last of everything. */
    public void end() {
        var sorted = LongStream.of(Arrays.copyOf(ids, Math.toIntExact(frontier.size())))
                .filter(id -> id != 0)
                .sorted()
                .toArray();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                var twice = List.of(Long.toString(sorted[i]));
                findings.accept(new Finding(Kind.ENTRY_TWICE, 0, frontier.size(), twice, "an entry is logged once"));
            }
        }
    }

    private List<String> named(long from, long until) {
        return LongStream.range(from, Math.min(until, from + NAMED))
                .mapToObj(i -> Long.toString(ids[Math.toIntExact(i)]))
                .toList();
    }
}
