package org.xuefen.discovery.search;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.xuefen.assessment.QuestionsChanged;
import org.xuefen.asset.CaptionsChanged;
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

    /** What a line of the log is about. */
    enum Kind {
        COURSE,
        /** Every course that shows it. */
        RECORDING,
        /** Of a bank. */
        QUESTION,
        /** Those search was taught; there is one book of them. */
        WORDS
    }

    /** One line of the log. */
    record Change(long id, Kind kind, long subjectId) {}

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
        add(Kind.COURSE, List.of(event.courseId()));
    }

    @EventListener
    void on(CourseWithdrawn event) {
        add(Kind.COURSE, List.of(event.courseId()));
    }

    @EventListener
    void on(CoursesListed event) {
        add(Kind.COURSE, event.courseIds());
    }

    @EventListener
    void on(CaptionsChanged event) {
        add(Kind.RECORDING, List.of(event.assetId()));
    }

    @EventListener
    void on(QuestionsChanged event) {
        add(Kind.QUESTION, event.questionIds());
    }

    @Transactional
    void add(Kind kind, List<Long> subjectIds) {
        db.batch(
                "insert into search_change (id, kind, subject_id) values (?, ?, ?)",
                subjectIds.stream()
                        .map(id -> new Object[] {Ids.next(), kind.name(), id})
                        .toList());
        afterCommit.run(bell::ring);
    }

    List<Change> after(long id, int limit) {
        return db.query(
                "select id, kind, subject_id from search_change where id > ? order by id limit ?",
                row -> new Change(row.getLong(1), Kind.valueOf(row.getString(2)), row.getLong(3)),
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
