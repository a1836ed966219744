package org.xuefen.catalogue.studio;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.KeptCopies;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Rows of drafts, of the copies kept beside them, and of the parts of a lineage. */
@Singleton
class DraftTable implements KeptCopies {
    /** A save that came too late. */
    record Copy(long id, @Nullable Long itemId, long baseVersion, String content, long savedBy, Instant savedAt) {}

    private static final String SELECT = """
        select d.*, c.owner_id from course_draft d join course c on c.id = d.course_id
        """;

    private final Db db;
    private final Clock clock;
    private final ObjectMapper json;

    DraftTable(Db db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    void insert(long courseId, CourseDraft content, long memberId) {
        db.update(
                "insert into course_draft (course_id, version, state, content, updated_by, updated_at)"
                        + " values (?, 1, 'EDITING', ?, ?, ?)",
                courseId,
                write(content),
                memberId,
                clock.instant());
    }

    Optional<Draft> find(long courseId) {
        return db.one(SELECT + " where d.course_id = ?", this::read, courseId);
    }

    List<Draft> all(Collection<Long> courseIds) {
        return courseIds.isEmpty() ? List.of() : db.query(SELECT + " where d.course_id in (?)", this::read, courseIds);
    }

    /** The courses whose drafts someone owns, with those that wait for a review where they review. */
    Set<Long> readable(long ownerId, boolean reviewer) {
        var own = "select d.course_id from course_draft d join course c on c.id = d.course_id where c.owner_id = ?";
        return new HashSet<>(db.query(
                reviewer ? own + " union select course_id from course_draft where state = 'IN_REVIEW'" : own,
                row -> row.getLong(1),
                ownerId));
    }

    /** Holds the row until the transaction ends. */
    Optional<Draft> lock(long courseId) {
        return db.one(SELECT + " where d.course_id = ? for update", this::read, courseId);
    }

    /** The drafts someone owns, or all; the newest course first. */
    List<Draft> of(@Nullable Long ownerId, long before, int limit) {
        var at = before == 0 ? Long.MAX_VALUE : before;
        return ownerId == null
                ? db.query(SELECT + " where c.id < ? order by c.id desc limit ?", this::read, at, limit)
                : db.query(
                        SELECT + " where c.owner_id = ? and c.id < ? order by c.id desc limit ?",
                        this::read,
                        ownerId,
                        at,
                        limit);
    }

    /** Those in review, the longest waiting first. */
    List<Draft> inReview(int limit) {
        return db.query(
                SELECT + " where d.state = 'IN_REVIEW' order by d.submitted_at, d.course_id limit ?",
                this::read,
                limit);
    }

    void save(long courseId, long version, CourseDraft content, long memberId) {
        db.update(
                "update course_draft set version = ?, content = ?, updated_by = ?, updated_at = ? where course_id = ?",
                version,
                write(content),
                memberId,
                clock.instant(),
                courseId);
    }

    void touch(long courseId) {
        db.update("update course_draft set updated_at = ? where course_id = ?", clock.instant(), courseId);
    }

    void setState(long courseId, DraftState state, @Nullable Instant submittedAt) {
        db.update(
                "update course_draft set state = ?, submitted_at = ? where course_id = ?",
                state,
                submittedAt,
                courseId);
    }

    void setBase(long courseId, long revisionId) {
        db.update("update course_draft set base_revision_id = ? where course_id = ?", revisionId, courseId);
    }

    void delete(long courseId) {
        db.update("delete from course_draft where course_id = ?", courseId);
        db.update("delete from course_draft_copy where course_id = ?", courseId);
        db.update("delete from course_part where course_id = ?", courseId);
        db.update("delete from course_event where course_id = ?", courseId);
        db.update("delete from course where id = ? and current_revision_id is null", courseId);
    }

    /** What each id of the lineage is: MODULE, VIDEO, ARTICLE, QUIZ. */
    Map<Long, String> parts(long courseId) {
        var parts = new HashMap<Long, String>();
        db.query(
                "select id, kind from course_part where course_id = ?",
                row -> parts.put(row.getLong(1), row.getString(2)),
                courseId);
        return parts;
    }

    void addParts(long courseId, Map<Long, String> parts) {
        var rows = new ArrayList<@Nullable Object[]>();
        parts.forEach((id, kind) -> rows.add(new @Nullable Object[] {id, courseId, kind}));
        db.batch("insert into course_part (id, course_id, kind) values (?, ?, ?)", rows);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long keep(long courseId, @Nullable Long itemId, long baseVersion, String content, long memberId) {
        long id = Ids.next();
        db.update(
                "insert into course_draft_copy (id, course_id, item_id, base_version, content, saved_by, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                courseId,
                itemId,
                baseVersion,
                content,
                memberId,
                clock.instant());
        return id;
    }

    Optional<Copy> copy(long courseId, long copyId) {
        return db.one(
                "select * from course_draft_copy where course_id = ? and id = ?",
                row -> new Copy(
                        row.getLong("id"),
                        Db.id(row, "item_id"),
                        row.getLong("base_version"),
                        row.getString("content"),
                        row.getLong("saved_by"),
                        Db.requireInstant(row, "saved_at")),
                courseId,
                copyId);
    }

    String write(CourseDraft content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CourseDraft parse(String content) {
        try {
            return json.readValue(content, CourseDraft.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Draft read(ResultSet row) throws SQLException {
        return new Draft(
                row.getLong("course_id"),
                row.getLong("owner_id"),
                row.getLong("version"),
                DraftState.valueOf(row.getString("state")),
                parse(row.getString("content")),
                Db.id(row, "base_revision_id"),
                row.getLong("updated_by"),
                Db.requireInstant(row, "updated_at"),
                Db.instant(row, "submitted_at"));
    }
}
