package org.xuefen.discovery.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.search.RealCatalogue.Row;

/** How well a real catalogue is searched: its pairs of pages across languages, and the queries judged by hand. */
final class SearchQuality {
    private static final int PLACES = 10;

    /**
     * Pages that are there in both languages, each title asked for in one and looked for in the other.
     *
     * @param share of those that share a concept search was taught: found in the first ten
     * @param shareOfAll the same of all that have a title
     */
    record Pairs(int sharing, double share, int all, double shareOfAll, List<String> lost) {}

    private final RealCatalogue catalogue;
    private final CourseIndex index;

    SearchQuality(RealCatalogue catalogue, CourseIndex index) {
        this.catalogue = catalogue;
        this.index = index;
    }

    Pairs pairs() {
        var titled = catalogue.rows().stream()
                .filter(row -> row.pair() > 0 && !row.title().isBlank())
                .toList();
        var words = WordBook.shipped();
        var sharing = titled.stream().filter(row -> share(words, row)).toList();
        var lost = new ArrayList<String>();
        sharing.stream().filter(row -> !found(row)).forEach(row -> lost.add(row.title()));
        return new Pairs(sharing.size(), share(sharing), titled.size(), share(titled), lost);
    }

    private double share(List<Row> rows) {
        return rows.stream().filter(this::found).count() / (double) rows.size();
    }

    /** Whether a phrase of the title, or one that means the same, stands on the page in the other language. */
    private boolean share(Words words, Row row) {
        var units = Analysis.tokens(Analysis.UNITS, row.title());
        var other = catalogue.row(row.pair());
        var there = " " + Phrase.key(Analysis.tokens(Analysis.UNITS, other.title() + " " + other.description())) + " ";
        for (int at = 0; at < units.size(); at++) {
            var match = words.at(units, at);
            if (match != null
                    && Stream.concat(Stream.of(match.own()), match.same().stream())
                            .anyMatch(phrase -> there.contains(" " + phrase.key() + " "))) {
                return true;
            }
        }
        return false;
    }

    private boolean found(Row row) {
        return index.find(CourseQuery.of(row.title(), PLACES)).courseIds().stream()
                .anyMatch(id -> id == row.pair());
    }

    Map<String, Judged.Quality> judged() throws IOException {
        return Judged.measure(
                Judged.read("judged.tsv"),
                catalogue.rows().stream().map(Row::typed).toList(),
                query -> index.find(CourseQuery.of(query, PLACES)).courseIds().stream()
                        .map(hit -> catalogue.row(hit).typed())
                        .toList());
    }
}
