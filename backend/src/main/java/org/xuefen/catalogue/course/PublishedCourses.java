package org.xuefen.catalogue.course;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.CoursePublished;
import org.xuefen.catalogue.CourseWithdrawn;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Publisher;
import org.xuefen.catalogue.Revision;
import org.xuefen.catalogue.RevisionContent;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

@Singleton
class PublishedCourses implements Courses, Publisher {
    private static final int MAX_WALK = 1_000;

    private final Db db;
    private final Clock clock;
    private final Revisions revisions;
    private final Heads heads;
    private final ApplicationEventPublisher<Object> events;

    PublishedCourses(Db db, Clock clock, Revisions revisions, Heads heads, ApplicationEventPublisher<Object> events) {
        this.db = db;
        this.clock = clock;
        this.revisions = revisions;
        this.heads = heads;
        this.events = events;
    }

    @Override
    public Optional<Revision> revision(long revisionId) {
        return revisions.find(revisionId);
    }

    @Override
    public Optional<Revision> current(long courseId) {
        return db.one(
                        "select current_revision_id from course where id = ? and current_revision_id is not null",
                        row -> row.getLong(1),
                        courseId)
                .flatMap(revisions::find);
    }

    @Override
    public Revision requireCurrent(long courseId) {
        return current(courseId).orElseThrow(() -> new Refusal(CatalogueRefusals.COURSE_NOT_FOUND));
    }

    @Override
    public Optional<CourseHead> head(long courseId) {
        return heads.find(courseId);
    }

    @Override
    public List<CourseHead> heads(Collection<Long> courseIds) {
        var found = heads.find(courseIds).stream().collect(Collectors.toMap(CourseHead::id, Function.identity()));
        return courseIds.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<CourseHead> publishedAfter(long courseId, int limit) {
        return heads.publishedAfter(courseId, Math.min(limit, MAX_WALK));
    }

    @Override
    public Optional<Long> courseOfItem(long itemId) {
        return db.one("select course_id from course_part where id = ?", row -> row.getLong(1), itemId);
    }

    @Override
    @Transactional
    public long begin(long ownerId) {
        long id = Ids.next();
        db.update(
                "insert into course (id, owner_id, revisions, created_at) values (?, ?, 0, ?)",
                id,
                ownerId,
                clock.instant());
        return id;
    }

    @Override
    @Transactional
    public Revision publish(long courseId, RevisionContent content, long authorId, long approvedBy) {
        int number = db.one("select revisions from course where id = ? for update", row -> row.getInt(1), courseId)
                        .orElseThrow(() -> new Refusal(CatalogueRefusals.COURSE_NOT_FOUND))
                + 1;
        var revision = new Revision(
                Ids.next(),
                courseId,
                number,
                content.title(),
                content.summary(),
                content.channelCode(),
                content.industries(),
                content.categoryCode(),
                content.languages(),
                content.modules(),
                content.listing(),
                authorId,
                approvedBy,
                clock.instant());
        revisions.insert(List.of(revision));
        heads.put(List.of(revision));
        db.update(
                "update course set revisions = ?, current_revision_id = ? where id = ?",
                number,
                revision.id(),
                courseId);
        events.publishEvent(new CoursePublished(courseId, revision.id()));
        return revision;
    }

    @Override
    @Transactional
    public void withdraw(long courseId, boolean withdrawn) {
        var head = heads.find(courseId).orElseThrow(() -> new Refusal(CatalogueRefusals.NOT_PUBLISHED));
        if (head.withdrawn() == withdrawn) {
            return;
        }
        db.update("update course set withdrawn_at = ? where id = ?", withdrawn ? clock.instant() : null, courseId);
        heads.setWithdrawn(courseId, withdrawn);
        events.publishEvent(new CourseWithdrawn(courseId, withdrawn));
    }
}
