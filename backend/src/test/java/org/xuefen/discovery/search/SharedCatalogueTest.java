package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Found;
import org.xuefen.shared.Text;

/** Over the catalogue of 9,309 real courses, where it is at hand. */
class SharedCatalogueTest {
    private record Row(long id, String language, String title, String description) {
        /** What someone would type who knows the course: its title, or its first words where it has none. */
        String typed() {
            var text = title.isBlank() ? description : title;
            return text.substring(0, Math.min(60, text.length()));
        }
    }

    @TempDir
    static Path folder;

    private static final List<Row> ROWS = new ArrayList<>();
    private static CourseIndex index;

    @BeforeAll
    static void load() throws Exception {
        var file = Path.of("../../shared/data/catalog/courses.tsv.gz");
        assumeTrue(Files.exists(file));
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split("\t", -1);
                ROWS.add(new Row(ROWS.size() + 1, cells[2], cells[3], cells[4]));
            }
        }
        index = new CourseIndex(folder);
        index.put(ROWS.stream().map(SharedCatalogueTest::paper).toList());
        index.refresh();
    }

    @AfterAll
    static void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    private static CoursePaper paper(Row row) {
        return new CoursePaper(
                row.id(),
                in(row.language(), row.title()),
                in(row.language(), row.description()),
                new Text("", ""),
                "open",
                null,
                List.of(),
                List.of(row.language()),
                false,
                Instant.EPOCH);
    }

    private static Text in(String language, String text) {
        return language.equals("zh") ? new Text(text, "") : new Text("", text);
    }

    @Test
    void everyCourseIsFoundByWhatItIsCalled() {
        var lost = ROWS.stream().filter(row -> !found(row)).map(Row::typed).toList();
        System.out.printf(
                "search: %d of %d courses not in the first fifty by their own title %s%n",
                lost.size(), ROWS.size(), lost.stream().limit(10).toList());
        assertThat(lost).hasSizeLessThan(ROWS.size() / 200);
    }

    private static boolean found(Row row) {
        return index.find(CourseQuery.of(row.typed(), 50)).hits().stream()
                .map(Found.Hit::courseId)
                .map(id -> ROWS.get((int) (id - 1)))
                .anyMatch(hit -> hit.typed().equals(row.typed()));
    }

    @Test
    void anAnswerTakesAFewMilliseconds() {
        var random = new Random(7);
        var queries = new ArrayList<String>();
        for (int i = 0; i < 3000; i++) {
            var text = ROWS.get(random.nextInt(ROWS.size())).typed();
            var from = random.nextInt(Math.max(1, text.length() - 8));
            queries.add(text.substring(from, Math.min(text.length(), from + 2 + random.nextInt(12))));
        }
        queries.forEach(query -> index.find(CourseQuery.of(query, 20)));
        var nanos =
                queries.stream().mapToLong(SharedCatalogueTest::timed).sorted().toArray();
        System.out.printf(
                "search: %d queries over %d courses: p50 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                nanos.length,
                ROWS.size(),
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                Arrays.stream(nanos).max().orElse(0) / 1e6);
        assertThat(nanos[nanos.length * 99 / 100]).isLessThan(50_000_000L);
    }

    private static long timed(String query) {
        var began = System.nanoTime();
        index.find(CourseQuery.of(query, 20));
        return System.nanoTime() - began;
    }
}
