package org.xuefen.discovery.topics;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xuefen.organization.Members;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;
import org.xuefen.study.CourseBegun;

/**
 * Notes who begins what, with the beginning itself, and counts it up every hour. A beginning weighs half after a week and is
 * forgotten after six; two weeks are held against the four before them to see what is rising.
 */
@Singleton
class Studied implements RecurringJob {
    private static final Duration LATELY = Duration.ofDays(14);
    private static final Duration KEPT = Duration.ofDays(42);
    /** Hours after which a beginning weighs 1/e: half after a week. */
    private static final double FADES = 242;

    private final Db db;
    private final Members members;
    private final Clock clock;

    Studied(Db db, Members members, Clock clock) {
        this.db = db;
        this.members = members;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(CourseBegun event) {
        members.find(event.memberId())
                .ifPresent(member -> db.update(
                        """
                        insert ignore into studied_lately (course_id, member_id, unit_id, division, began_at)
                        values (?, ?, ?, ?, ?)
                        """,
                        event.courseId(),
                        event.memberId(),
                        member.unitId(),
                        Scope.division(member.industry()),
                        event.at()));
    }

    @Override
    public String name() {
        return "discovery.topics";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        db.update("delete from studied_lately where began_at < ?", now.minus(KEPT));
        count(now);
    }

    /** All in one transaction: readers see the counts of before until it is done. */
    @Transactional
    void count(Instant now) {
        db.update("delete from hot_course");
        for (var scope : List.of("concat('u', unit_id)", "concat('i', division)", "'a'")) {
            db.update(
                    """
                    insert into hot_course (scope, course_id, people, people_before, heat)
                    select %s as counted, course_id, sum(began_at > ?), sum(began_at <= ?),
                        sum(exp(-timestampdiff(hour, began_at, ?) / %s))
                    from studied_lately where began_at <= ? group by counted, course_id having sum(began_at > ?) >= ?
                    """.formatted(scope, FADES),
                    now.minus(LATELY),
                    now.minus(LATELY),
                    now,
                    now,
                    now.minus(LATELY),
                    Floor.PEOPLE);
        }
    }
}
