package org.xuefen.credit.rules;

import java.util.List;

/**
 * What a member must reach in a calendar year of the organization's time zone: so much in all, and so much at least of
 * each category named.
 */
public record Requirement(long totalMilli, List<Minimum> minimums) {
    /** The least of one category, in thousandths. */
    public record Minimum(String category, long milli) {}

    public Requirement {
        minimums = List.copyOf(minimums);
        if (totalMilli < 0 || minimums.stream().anyMatch(minimum -> minimum.milli() < 0)) {
            throw new IllegalArgumentException("a requirement is not negative");
        }
        if (minimums.stream().map(Minimum::category).distinct().count() != minimums.size()) {
            throw new IllegalArgumentException("a category has one minimum");
        }
    }

    public long minimumOf(String category) {
        return minimums.stream()
                .filter(minimum -> minimum.category().equals(category))
                .mapToLong(Minimum::milli)
                .findFirst()
                .orElse(0);
    }

    /** All that is asked for: the total, or the minimums where they add up to more. */
    public long wholeMilli() {
        return Math.max(totalMilli, minimums.stream().mapToLong(Minimum::milli).sum());
    }
}
