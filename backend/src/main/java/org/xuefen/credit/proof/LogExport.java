package org.xuefen.credit.proof;

import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xuefen.credit.merkle.CanonicalJson;
import org.xuefen.credit.merkle.LogKey;

/**
 * The whole log as lines of JSON (docs/proofs.md): leaves with their entries as the ledger has them, heads behind the last
 * leaf they speak of. An entry the reader may not see is there as its hash alone, which is enough to recompute the tree.
 */
@Singleton
class LogExport {
    static final String FORMAT = "xuefen.log.v1";

    private final LogWalk walk;
    private final LogKeys keys;

    LogExport(LogWalk walk, LogKeys keys) {
        this.walk = walk;
        this.keys = keys;
    }

    /** Whose entries are shown. */
    record Sight(boolean all, List<String> unitPaths) implements Predicate<String> {
        /** @param leaf canonical JSON, in which a unit's path needs no escape */
        @Override
        public boolean test(String leaf) {
            return all || unitPaths.stream().anyMatch(path -> leaf.contains("\"unit_path\":\"" + path));
        }
    }

    void write(Sight sight, OutputStream out) throws IOException {
        try (var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            writer.write("{\"format\":\"" + FORMAT + "\",\"keys\":["
                    + keys.all().stream()
                            .map(LogKey::text)
                            .map(LogExport::quoted)
                            .collect(Collectors.joining(","))
                    + "]}\n");
            long size = walk.walk(new Lines(sight, writer));
            writer.write("{\"end\":" + size + "}\n");
        }
    }

    private static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2);
        CanonicalJson.value(json, text);
        return json.toString();
    }

    private record Lines(Sight sight, Writer out) implements LogWalk.Visitor {
        @Override
        public void leaf(LogStore.Leaf leaf) throws IOException {
            var content = leaf.content();
            out.write(
                    "{\"index\":" + leaf.index() + ",\"hash\":\"" + leaf.hash().base64() + "\"");
            if (content == null ? sight.all() : sight.test(content)) {
                out.write(",\"entry\":\"" + leaf.entryId() + "\",\"leaf\":"
                        + (content == null ? "null" : quoted(content)));
            }
            out.write("}\n");
        }

        @Override
        public void head(TreeHead head) throws IOException {
            out.write("{\"head\":" + quoted(head.note()) + "}\n");
        }

        @Override
        public void unlogged(long entryId) throws IOException {
            if (sight.all()) {
                out.write("{\"unlogged\":\"" + entryId + "\"}\n");
            }
        }
    }
}
