package org.xuefen.credit.merkle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proof file as its reader has it: {@code xuefen.proof.v1} of docs/proofs.md. */
public record ProofDocument(List<LogKey> keys, SignedNote note, Checkpoint head, List<Line> lines) {
    private static final String FORMAT = "xuefen.proof.v1";

    /** One entry with its audit path. */
    public record Line(long index, String leaf, List<Hash> path) {
        /** What the entry says, column by column. */
        public Map<String, @Nullable String> entry() {
            var entry = new LinkedHashMap<String, @Nullable String>();
            Json.object(Json.read(leaf))
                    .forEach((name, value) -> entry.put(name, value == null ? null : Json.string(value)));
            return entry;
        }
    }

    /** @throws IllegalArgumentException that says what is wrong with the file */
    public static ProofDocument parse(String json) {
        var file = Json.object(Json.read(json));
        if (!FORMAT.equals(file.get("format"))) {
            throw new IllegalArgumentException("the format is not " + FORMAT);
        }
        var note = SignedNote.parse(Json.string(file.get("head")));
        var lines = new ArrayList<Line>();
        for (var each : Json.list(file.get("entries"))) {
            var line = Json.object(each);
            lines.add(new Line(
                    Json.whole(line.get("index")),
                    Json.string(line.get("leaf")),
                    Json.list(line.get("path")).stream()
                            .map(hash -> Hash.fromBase64(Json.string(hash)))
                            .toList()));
        }
        var keys = Json.list(file.get("keys")).stream()
                .map(key -> LogKey.parse(Json.string(key)))
                .toList();
        return new ProofDocument(keys, note, Checkpoint.parse(note.text()), lines);
    }

    /** The log's key that signed the head; with {@code pinned}, one of those. */
    public Optional<LogKey> signer(List<LogKey> pinned) {
        return note.signer(pinned.isEmpty() ? keys : pinned)
                .filter(key -> key.name().equals(head.origin()));
    }

    /** Whether the line is in the tree that the head was signed over. */
    public boolean holds(Line line) {
        return ProofCheck.inclusion(Hash.ofText(line.leaf()), line.index(), head.size(), line.path(), head.root());
    }
}
