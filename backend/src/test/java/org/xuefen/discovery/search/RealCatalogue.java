package org.xuefen.discovery.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.xuefen.shared.Text;

/**
 * 9,309 real courses, Chinese and English, of which 59 are there in both languages. Evaluation data, read from the folder
 * that {@code XUEFEN_BENCH_CATALOGUE} names and never shipped: {@code courses.tsv.gz} with the columns source, id, lang,
 * title, description, category, provider, extra.
 */
record RealCatalogue(List<Row> rows) {
    /**
     * @param id its place, from 1
     * @param pair the row of the same page in the other language, 0 where there is none
     */
    record Row(long id, String language, String title, String description, long pair) {
        /** What it is called: its title, or its first words where it has none, as an import makes one. */
        String typed() {
            var text = title.isBlank() ? description : title;
            return text.substring(0, Math.min(60, text.length()));
        }

        CoursePaper paper() {
            return RealCatalogue.paper(id, in(typed()), in(description), language);
        }

        Text in(String text) {
            return language.equals("zh") ? new Text(text, "") : new Text("", text);
        }
    }

    static Path folder() {
        return Path.of(System.getenv().getOrDefault("XUEFEN_BENCH_CATALOGUE", "../../shared/data/catalog"));
    }

    static boolean there() {
        return Files.exists(folder().resolve("courses.tsv.gz"));
    }

    static RealCatalogue read() throws IOException {
        var cells = new ArrayList<String[]>();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder().resolve("courses.tsv.gz"))),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                cells.add(line.split("\t", -1));
            }
        }
        Map<String, Long> places = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            places.put(cells.get(i)[0] + "/" + cells.get(i)[1], i + 1L);
        }
        var rows = new ArrayList<Row>();
        for (var each : cells) {
            var pair = each[7].startsWith("pair=") ? each[0] + "/" + each[7].substring("pair=".length()) : "";
            rows.add(new Row(rows.size() + 1, each[2], each[3], each[4], places.getOrDefault(pair, 0L)));
        }
        return new RealCatalogue(rows);
    }

    Row row(long id) {
        return rows.get((int) id - 1);
    }

    static CoursePaper paper(long id, Text title, Text summary, String language) {
        return new CoursePaper(
                id,
                title,
                summary,
                new Text("", ""),
                List.of(),
                List.of(),
                "open",
                null,
                List.of(),
                List.of(language),
                List.of(),
                false,
                0,
                Instant.EPOCH);
    }
}
