package org.xuefen.discovery.learning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.zip.GZIPInputStream;

/**
 * Real enrolments: the 5-core of MOOCCubeX, 97,722 members, in the order of time. Evaluation data, read from a folder that
 * {@code XUEFEN_BENCH_RECO} names and never shipped: {@code train.tsv.gz} and {@code valid.tsv.gz} with the columns user,
 * item, seq.
 *
 * @param train to learn from
 * @param wanted by member, the course chosen next, by place
 */
public record MoocCube(Sequences train, int[] wanted) {
    /** Of a course that nobody took in the training data: it can't be found. */
    public static final int NOWHERE = -1;

    public static Path folder() {
        return Path.of(System.getenv().getOrDefault("XUEFEN_BENCH_RECO", "../../shared/data/reco"));
    }

    public static boolean there() {
        return Files.exists(folder().resolve("train.tsv.gz")) && Files.exists(folder().resolve("valid.tsv.gz"));
    }

    public static MoocCube read() throws IOException {
        var members = new HashMap<Long, Integer>();
        var builder = new Sequences.Builder();
        walk("train.tsv.gz", (user, item, at) -> {
            members.putIfAbsent(user, members.size());
            builder.add(user, item, at);
        });
        var train = builder.build();
        var wanted = new int[train.members()];
        walk("valid.tsv.gz", (user, item, _) -> wanted[members.get(user)] = Math.max(NOWHERE, train.place(item)));
        return new MoocCube(train, wanted);
    }

    private interface Row {
        void read(long user, long item, long at);
    }

    private static void walk(String file, Row row) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder().resolve(file))), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split("\t");
                row.read(number(cells[0]), number(cells[1]), Long.parseLong(cells[2]));
            }
        }
    }

    /** {@code U_24}, {@code C_597214}. */
    private static long number(String id) {
        return Long.parseLong(id.substring(2));
    }
}
