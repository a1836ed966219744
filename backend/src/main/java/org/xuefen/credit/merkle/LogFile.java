package org.xuefen.credit.merkle;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An exported log, {@code xuefen.log.v1} of docs/proofs.md, read line by line and recomputed completely. */
public final class LogFile {
    private static final String FORMAT = "xuefen.log.v1";

    private LogFile() {}

    /**
     * What there was.
     *
     * @param keys the log's public keys: those that were pinned, or those the file names
     */
    public record Read(long leaves, long heads, List<LogKey> keys) {}

    /** Hears of each leaf and of the root after it. */
    @FunctionalInterface
    public interface Leaves {
        void leaf(long index, Hash hash);
    }

    /**
     * @param pinned keys known from elsewhere; without one, the file's own are believed
     * @throws IllegalArgumentException when it is not such a file, or not all of one
     */
    public static Read check(BufferedReader lines, List<LogKey> pinned, Consumer<Finding> findings, Leaves leaves)
            throws IOException {
        var first = lines.readLine();
        var head = first == null ? Map.<String, @Nullable Object>of() : Json.object(Json.read(first));
        if (!FORMAT.equals(head.get("format"))) {
            throw new IllegalArgumentException("the format is not " + FORMAT);
        }
        var keys = pinned.isEmpty()
                ? Json.list(head.get("keys")).stream()
                        .map(key -> LogKey.parse(Json.string(key)))
                        .toList()
                : pinned;
        var checker = new LogChecker(keys, findings, (_, _, _) -> {});
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var part = Json.object(Json.read(line));
            if (part.containsKey("end")) {
                if (Json.whole(part.get("end")) != checker.size() || lines.readLine() != null) {
                    throw new IllegalArgumentException("the file is not whole");
                }
                checker.end();
                return new Read(checker.size(), checker.heads(), keys);
            }
            take(part, checker, leaves);
        }
        throw new IllegalArgumentException("the file ends too early");
    }

    private static void take(Map<String, @Nullable Object> part, LogChecker checker, Leaves leaves) {
        if (part.containsKey("head")) {
            checker.head(Json.string(part.get("head")));
        } else if (part.containsKey("unlogged")) {
            checker.unlogged(Json.string(part.get("unlogged")));
        } else {
            long index = Json.whole(part.get("index"));
            var hash = Hash.fromBase64(Json.string(part.get("hash")));
            if (part.containsKey("entry")) {
                var leaf = part.get("leaf");
                var content = leaf == null ? null : Json.string(leaf);
                checker.leaf(index, Json.string(part.get("entry")), hash, content);
            } else {
                checker.hidden(index, hash);
            }
            leaves.leaf(index, hash);
        }
    }
}
