package org.xuefen.catalogue.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xuefen.catalogue.ListedCourse;
import org.xuefen.catalogue.Listings;

/**
 * What a file holds and what importing it would do.
 *
 * @param lines lines with a course
 */
record Checked(int lines, List<ListedCourse> courses, List<LineFinding> findings, Listings.Outcome outcome) {

    int titlesDerived() {
        return (int) findings.stream()
                .filter(finding -> finding.code().equals("title-derived"))
                .count();
    }

    int refused() {
        return (int) findings.stream()
                .filter(finding -> finding.level() == LineFinding.Level.REFUSED)
                .count();
    }

    /** Refusals first, each kind in the order of lines. */
    List<LineFinding> shownFindings(int limit) {
        var sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(LineFinding::level).thenComparingInt(LineFinding::line));
        return sorted.subList(0, Math.min(limit, sorted.size()));
    }
}
