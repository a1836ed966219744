package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.search.RealCatalogue.Row;

/** Over the catalogue of 9,309 real courses, where it is at hand. */
class SharedCatalogueTest {
    @TempDir
    static Path folder;

    private static RealCatalogue catalogue;
    private static CourseIndex index;
    private static SearchQuality quality;

    @BeforeAll
    static void load() throws Exception {
        assumeTrue(RealCatalogue.there());
        catalogue = RealCatalogue.read();
        index = new CourseIndex(folder, WordBook::shipped);
        index.put(catalogue.rows().stream().map(Row::paper).toList());
        index.refresh();
        index.learn();
        quality = new SearchQuality(catalogue, index);
    }

    @AfterAll
    static void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    @Test
    void everyCourseIsFoundByWhatItIsCalled() {
        var lost = catalogue.rows().stream()
                .filter(row -> !found(row))
                .map(Row::typed)
                .toList();
        System.out.printf(
                "search: %d of %d courses not in the first fifty by their own title %s%n",
                lost.size(), catalogue.rows().size(), lost.stream().limit(10).toList());
        assertThat(lost).hasSizeLessThan(catalogue.rows().size() / 200);
    }

    private static boolean found(Row row) {
        return index.find(CourseQuery.of(row.typed(), 50)).courseIds().stream()
                .map(catalogue::row)
                .anyMatch(hit -> hit.typed().equals(row.typed()));
    }

    @Test
    void aPageIsFoundByItsTitleInTheOtherLanguage() {
        var pairs = quality.pairs();
        System.out.printf("search: %s%n", pairs);
        assertThat(pairs.share()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theJudgedQueriesFindWhatWasWanted() throws IOException {
        var judged = quality.judged();
        judged.forEach((kind, each) -> System.out.printf(
                "search: NDCG@10 %.3f of %d %s queries, worst %s%n", each.ndcg(), each.queries(), kind, each.worst()));
        assertThat(judged.get("all").ndcg()).isGreaterThan(0.9);
    }

    @Test
    void anAnswerTakesAFewMilliseconds() {
        var random = new Random(7);
        var queries = new ArrayList<String>();
        for (int i = 0; i < 3000; i++) {
            var text = catalogue
                    .rows()
                    .get(random.nextInt(catalogue.rows().size()))
                    .typed();
            var from = random.nextInt(Math.max(1, text.length() - 8));
            queries.add(text.substring(from, Math.min(text.length(), from + 2 + random.nextInt(12))));
        }
        queries.forEach(query -> index.find(CourseQuery.of(query, 20)));
        var nanos =
                queries.stream().mapToLong(SharedCatalogueTest::timed).sorted().toArray();
        System.out.printf(
                "search: %d queries over %d courses: p50 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                nanos.length,
                catalogue.rows().size(),
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
