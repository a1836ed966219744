package org.xuefen.discovery.search;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.xuefen.catalogue.CoursePublished;
import org.xuefen.catalogue.CourseWithdrawn;
import org.xuefen.catalogue.CoursesListed;
import org.xuefen.shared.AfterCommit;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.RecurringJob;

/**
 * What has to be read again. The row is written in the transaction of the change, so a crash loses none; after the
 * commit this node is woken, the others look by themselves.
 */
@Singleton
class SearchChanges implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(7);

    /** One line of the log. */
    record Change(long id, long courseId) {}

    private final Db db;
    private final AfterCommit afterCommit;
    private final Bell bell;

    SearchChanges(Db db, AfterCommit afterCommit, Bell bell) {
        this.db = db;
        this.afterCommit = afterCommit;
        this.bell = bell;
    }

    @EventListener
    void on(CoursePublished event) {
        add(List.of(event.courseId()));
    }

    @EventListener
    void on(CourseWithdrawn event) {
        add(List.of(event.courseId()));
    }

    @EventListener
    void on(CoursesListed event) {
        add(event.courseIds());
    }

    @Transactional
    void add(List<Long> courseIds) {
        db.batch(
                "insert into search_change (id, course_id) values (?, ?)",
                courseIds.stream().map(id -> new Object[] {Ids.next(), id}).toList());
        afterCommit.run(bell::ring);
    }

    List<Change> after(long id, int limit) {
        return db.query(
                "select id, course_id from search_change where id > ? order by id limit ?",
                row -> new Change(row.getLong(1), row.getLong(2)),
                id,
                limit);
    }

    long newest() {
        return db.number("select max(id) from search_change");
    }

    @Override
    public String name() {
        return "search-changes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        db.update("delete from search_change where id < ?", Positions.before(Ids.next(), KEPT));
    }
}
