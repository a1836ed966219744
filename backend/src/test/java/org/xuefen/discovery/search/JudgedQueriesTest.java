package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.shared.Text;

/** Keeps the quality of search from falling, over a small catalogue of our own. */
class JudgedQueriesTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWantedComesFirst() throws Exception {
        var papers = new ArrayList<CoursePaper>();
        var titles = new ArrayList<String>();
        for (var line : Judged.lines("fixture-courses.tsv")) {
            var cells = line.split("\t");
            titles.add(cells[0] + " " + cells[1]);
            papers.add(RealCatalogue.paper(titles.size(), new Text(cells[0], cells[1]), new Text(cells[2], ""), "zh"));
        }
        try (var index = new CourseIndex(folder, WordBook::shipped)) {
            index.put(papers);
            index.refresh();
            index.learn();
            var quality = Judged.measure(
                    Judged.read("fixture-queries.tsv"),
                    titles,
                    query -> index.find(CourseQuery.of(query, 10)).courseIds().stream()
                            .map(hit -> titles.get(hit.intValue() - 1))
                            .toList());
            quality.forEach((kind, each) -> System.out.printf(
                    "search: NDCG@10 %.3f of %d %s queries, worst %s%n",
                    each.ndcg(), each.queries(), kind, each.worst()));
            assertThat(quality.get("all").ndcg()).isGreaterThan(0.95);
            assertThat(quality.values())
                    .allSatisfy(each -> assertThat(each.ndcg()).isGreaterThan(0.8));
        }
    }
}
