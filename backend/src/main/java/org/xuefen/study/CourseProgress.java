package org.xuefen.study;

import java.util.List;
import java.util.Optional;
import org.xuefen.catalogue.Revision;

/** How far a member is with a course they take, item by item in the order of the revision they study. */
public record CourseProgress(Enrolment enrolment, Revision revision, List<ItemProgress> items) {
    public int itemsDone() {
        return (int) items.stream().filter(ItemProgress::completed).count();
    }

    /** By estimated time, so that a long video weighs more than a short quiz. */
    public int percent() {
        if (enrolment.completedAt() != null) {
            return 100;
        }
        long all = items.stream().mapToLong(CourseProgress::weight).sum();
        long done =
                items.stream().mapToLong(item -> weight(item) * item.percent()).sum();
        return all == 0 ? 0 : (int) Math.min(99, done / all);
    }

    public long secondsLeft() {
        return items.stream()
                .mapToLong(item -> item.item().estimatedSeconds() * (100 - item.percent()) / 100)
                .sum();
    }

    /** Where to go on: the item last opened if it is not complete, else the first that is not. */
    public Optional<ItemProgress> next() {
        var last = enrolment.lastItemId();
        return items.stream()
                .filter(item -> !item.completed() && last != null && item.item().id() == last)
                .findFirst()
                .or(() -> items.stream().filter(item -> !item.completed()).findFirst());
    }

    private static long weight(ItemProgress item) {
        return Math.max(1, item.item().estimatedSeconds());
    }
}
