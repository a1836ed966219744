package org.xuefen.credit.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The room caps leave, taken up by lines in their order. What a period gives away is not cut. */
final class Room {
    private final SchemeRules rules;
    private final Instant from;

    Room(SchemeRules rules, Instant from) {
        this.rules = rules;
        this.from = from;
    }

    List<Tally.Cut> cut(List<Given.Standing> lines) {
        if (rules.caps().isEmpty()) {
            return List.of();
        }
        var tree = rules.tree();
        var cuts = new ArrayList<Tally.Cut>();
        rules.caps().stream()
                .sorted(Comparator.comparingInt((Cap cap) -> cap.width(tree)).thenComparing(Cap::toString))
                .forEach(cap -> cut(cap, tree, lines, cuts));
        return List.copyOf(cuts);
    }

    private void cut(Cap cap, CategoryTree tree, List<Given.Standing> lines, List<Tally.Cut> cuts) {
        var room = new HashMap<Object, Long>();
        for (var line : lines) {
            var group = line.amountMilli() <= 0 ? null : group(cap, tree, line);
            if (group == null) {
                continue;
            }
            long before = room.getOrDefault(group, cap.maximumMilli());
            long leaves = line.left();
            long to = Math.min(leaves, before);
            room.put(group, before - to);
            if (to < leaves) {
                line.leave(to);
                cuts.add(new Tally.Cut(line.id(), cap, leaves, to));
            }
        }
    }

    /** Lines of one group share a cap's room; null: the cap does not look at this line. */
    private @Nullable Object group(Cap cap, CategoryTree tree, Given.Standing line) {
        boolean learned = line.line().kind().given();
        return switch (cap) {
            case Cap.OfDay day ->
                learned && (day.method() == null || day.method() == line.line().method())
                        ? line.occurredAt().atZone(rules.zone()).toLocalDate()
                        : null;
            case Cap.OfMethod method ->
                learned && method.method() == line.line().method() ? span(line) : null;
            case Cap.OfCategory category -> tree.within(line.category(), category.category()) ? span(line) : null;
            case Cap.OfPeriod period -> span(line);
            case Cap.OfCycle cycle -> {
                var named = cycle.category();
                yield named == null || tree.within(line.category(), named) ? "cycle" : null;
            }
        };
    }

    /** The period, or the calendar year of what lies before it. */
    private Object span(Given.Standing line) {
        return line.occurredAt().isBefore(from)
                ? (Object) line.occurredAt().atZone(rules.zone()).getYear()
                : "period";
    }
}
