package org.xuefen.credit.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** One member's account, as the sum of its lines in whatever order they come. Plain arithmetic: no clock, no SQL. */
public final class PointAccount {
    private final List<PointLine> lines;
    private final Map<Long, Integer> takenBack = new HashMap<>();

    public PointAccount(List<PointLine> lines) {
        this.lines = lines.stream()
                .sorted(Comparator.comparing(PointLine::day).thenComparingLong(PointLine::id))
                .toList();
        for (var line : lines) {
            if (line.takesBack() != null) {
                takenBack.merge(line.takesBack(), line.points(), Integer::sum);
            }
        }
    }

    public long balance() {
        return lines.stream().mapToLong(PointLine::points).sum();
    }

    /** What is left of a line once all that was taken back of it is off; 0 for a taking back. */
    public int left(PointLine line) {
        return line.takesBack() == null ? line.points() + takenBack.getOrDefault(line.id(), 0) : 0;
    }

    /** Whether so many points of a line can be taken back: no line ever comes below nothing. */
    public boolean takes(PointLine line, int points) {
        return points > 0 && points <= left(line);
    }

    /**
     * Points of a year and kind.
     *
     * @param times how often something is left of what was given
     */
    public record Sum(int year, String kind, long points, int times) {}

    /** By year and kind, the latest year first; what was taken back whole is not among them. */
    public List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        by(line -> line.day().getYear())
                .reversed()
                .forEach((year, ofYear) -> by(ofYear, PointLine::kind).forEach((kind, ofKind) -> {
                    int times =
                            (int) ofKind.stream().filter(line -> left(line) > 0).count();
                    if (times > 0) {
                        long points =
                                ofKind.stream().mapToLong(PointLine::points).sum();
                        sums.add(new Sum(year, kind, points, times));
                    }
                }));
        return sums;
    }

    private <K extends Comparable<K>> NavigableMap<K, List<PointLine>> by(Function<PointLine, K> key) {
        return new TreeMap<>(by(lines, key));
    }

    private static <K> SequencedMap<K, List<PointLine>> by(List<PointLine> lines, Function<PointLine, K> key) {
        var groups = new LinkedHashMap<K, List<PointLine>>();
        lines.forEach(line ->
                groups.computeIfAbsent(key.apply(line), _ -> new ArrayList<>()).add(line));
        return groups;
    }

    /** Points of each year. */
    public Map<Integer, Long> years() {
        var years = new TreeMap<Integer, Long>();
        lines.forEach(line -> years.merge(line.day().getYear(), (long) line.points(), Long::sum));
        return years;
    }
}
