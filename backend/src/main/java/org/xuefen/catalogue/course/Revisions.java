package org.xuefen.catalogue.course;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Revision;
import org.xuefen.catalogue.RevisionContent;
import org.xuefen.shared.Db;
import org.xuefen.shared.Sha256;

/** The table that only grows. A revision read once is kept in memory, since it can not change. */
@Singleton
class Revisions {
    private static final int REMEMBERED = 2_000;

    private final Db db;
    private final ObjectMapper json;
    private final Map<Long, Revision> remembered = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Revision> eldest) {
            return size() > REMEMBERED;
        }
    };

    Revisions(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(List<Revision> revisions) {
        var rows = new ArrayList<@Nullable Object[]>(revisions.size());
        for (var revision : revisions) {
            var content = write(contentOf(revision));
            rows.add(new @Nullable Object[] {
                revision.id(),
                revision.courseId(),
                revision.number(),
                content,
                Sha256.of(content),
                revision.authorId(),
                revision.approvedBy(),
                revision.publishedAt()
            });
        }
        db.batch(
                "insert into revision (id, course_id, number, content, content_sha, author_id, approved_by,"
                        + " published_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    Optional<Revision> find(long id) {
        synchronized (remembered) {
            var known = remembered.get(id);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var found = db.one("select * from revision where id = ?", this::read, id);
        found.ifPresent(revision -> {
            synchronized (remembered) {
                remembered.put(id, revision);
            }
        });
        return found;
    }

    /** All revisions of a course, the newest first. */
    List<Revision> of(long courseId) {
        return db.query(
                "select * from revision where course_id = ? order by number desc limit 100", this::read, courseId);
    }

    /** The content's SHA-256 as the database's hex() shows the stored one. */
    String hash(RevisionContent content) {
        return HexFormat.of().withUpperCase().formatHex(Sha256.of(write(content)));
    }

    private Revision read(ResultSet row) throws SQLException {
        var content = parse(row.getString("content"));
        return new Revision(
                row.getLong("id"),
                row.getLong("course_id"),
                row.getInt("number"),
                content.title(),
                content.summary(),
                content.channelCode(),
                content.industries(),
                content.categoryCode(),
                content.languages(),
                content.modules(),
                content.listing(),
                row.getLong("author_id"),
                Db.id(row, "approved_by"),
                Db.requireInstant(row, "published_at"));
    }

    private static RevisionContent contentOf(Revision revision) {
        return new RevisionContent(
                revision.title(),
                revision.summary(),
                revision.channelCode(),
                revision.categoryCode(),
                revision.languages(),
                revision.industries(),
                revision.modules(),
                revision.listing());
    }

    private String write(RevisionContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RevisionContent parse(String content) {
        try {
            return json.readValue(content, RevisionContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
