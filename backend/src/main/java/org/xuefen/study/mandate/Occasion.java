package org.xuefen.study.mandate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xuefen.study.MandateSchedule;

/**
 * A reason to say something on a day. Of those that have come only the latest is said: who was not told for a week, because
 * no server ran, is not told everything that was meant for it.
 *
 * @param code stable, unique for one member and mandate
 */
record Occasion(Kind kind, LocalDate day, String code) {
    /** In this order where several fall on one day, the last is said. */
    enum Kind {
        ISSUED,
        BEFORE,
        DUE,
        OVERDUE,
        MOVED,
        CALLED
    }

    /**
     * What decides about the occasions of one member.
     *
     * @param begins the first day it concerns the member
     * @param moves the days on which the due date was changed, the first change first
     * @param called whether an organizer wants a reminder today
     */
    record Terms(MandateSchedule schedule, LocalDate begins, LocalDate dueOn, List<LocalDate> moves, boolean called) {}

    static Optional<Occasion> latest(Terms terms, LocalDate today) {
        if (today.isBefore(terms.begins())) {
            return Optional.empty();
        }
        return all(terms, today)
                .filter(occasion -> !occasion.day().isAfter(today))
                .max(Comparator.comparing(Occasion::day).thenComparing(Occasion::kind));
    }

    private static Stream<Occasion> all(Terms terms, LocalDate today) {
        var schedule = terms.schedule();
        var due = terms.dueOn();
        var issued = new Occasion(Kind.ISSUED, terms.begins(), "issued@" + terms.begins());
        var before = schedule.daysBefore().stream()
                .map(days -> new Occasion(Kind.BEFORE, due.minusDays(days), "before-" + days + "@" + due));
        var overdue = Stream.iterate(1, week -> week + 1)
                .limit(schedule.overdueWeeks())
                .map(week -> new Occasion(Kind.OVERDUE, due.plusDays(7L * week - 6), "overdue-" + week + "@" + due));
        var moved = Stream.iterate(1, number -> number + 1)
                .limit(terms.moves().size())
                .map(number -> new Occasion(Kind.MOVED, terms.moves().get(number - 1), "moved-" + number));
        var later = Stream.of(
                        before,
                        schedule.onDue()
                                ? Stream.of(new Occasion(Kind.DUE, due, "due@" + due))
                                : Stream.<Occasion>empty(),
                        overdue,
                        moved)
                .flatMap(each -> each)
                .filter(occasion -> occasion.day().isAfter(terms.begins()));
        return Stream.of(
                        schedule.onIssue() ? Stream.of(issued) : Stream.<Occasion>empty(),
                        later,
                        terms.called()
                                ? Stream.of(new Occasion(Kind.CALLED, today, "called@" + today))
                                : Stream.<Occasion>empty())
                .flatMap(each -> each);
    }
}
