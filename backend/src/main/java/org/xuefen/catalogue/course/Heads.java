package org.xuefen.catalogue.course;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.Revision;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

/** The catalogue as cards and filters need it: one row per published course, a projection of its current revision. */
@Singleton
class Heads {
    private final Db db;
    private final Kept<Long, Optional<CourseHead>> heads;

    Heads(Db db, Keeping keeping) {
        this.db = db;
        this.heads = keeping.of(2_000, "course_head");
    }

    Optional<CourseHead> find(long courseId) {
        return heads.get(courseId, wanted -> db.one("select * from course_head where id = ?", Heads::read, wanted));
    }

    List<CourseHead> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : db.query("select * from course_head where id in (?)", Heads::read, ids);
    }

    List<CourseHead> publishedAfter(long courseId, int limit) {
        return db.query(
                "select * from course_head where id > ? and withdrawn = false order by id limit ?",
                Heads::read,
                courseId,
                limit);
    }

    Page<CourseHead> browse(BrowseFilter filter, @Nullable String after, int limit) {
        var where = new StringBuilder("h.listed = ? and h.withdrawn = false");
        var arguments = new ArrayList<@Nullable Object>(List.of(filter.listed()));
        filter.addTo(where, arguments);
        var keys = Cursor.keys(after, 2);
        if (keys != null) {
            var at = Cursor.instant(keys.get(0));
            where.append(" and (h.published_at < ? or (h.published_at = ? and h.id < ?))");
            arguments.addAll(List.of(at, at, Cursor.number(keys.get(1))));
        }
        arguments.add(limit + 1);
        var rows = db.query(
                "select h.* from course_head h where " + where + " order by h.published_at desc, h.id desc limit ?",
                Heads::read,
                arguments.toArray());
        return Page.of(rows, limit, head -> Cursor.of(head.publishedAt(), head.id()));
    }

    /** Makes these the current revisions. */
    void put(List<Revision> revisions) {
        db.batch("""
                insert into course_head (id, revision_id, revision_number, title_zh, title_en, summary_zh, summary_en,
                  channel_code, category_code, industries, lang_zh, lang_en, seconds, items, poster_asset_id, provider,
                  title_derived, author_id, withdrawn, listed, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)
                on duplicate key update revision_id = values(revision_id), revision_number = values(revision_number),
                  title_zh = values(title_zh), title_en = values(title_en), summary_zh = values(summary_zh),
                  summary_en = values(summary_en), channel_code = values(channel_code),
                  category_code = values(category_code), industries = values(industries), lang_zh = values(lang_zh),
                  lang_en = values(lang_en), seconds = values(seconds), items = values(items),
                  poster_asset_id = values(poster_asset_id), provider = values(provider),
                  title_derived = values(title_derived), author_id = values(author_id), listed = values(listed),
                  published_at = values(published_at)
                """, revisions.stream().map(Heads::row).toList());
        var ids = revisions.stream().map(Revision::courseId).toList();
        db.update("delete from course_industry where course_id in (?)", ids);
        var tags = new ArrayList<@Nullable Object[]>();
        for (var revision : revisions) {
            withAncestors(revision.industries())
                    .forEach(code -> tags.add(new @Nullable Object[] {code, revision.courseId()}));
        }
        db.batch("insert into course_industry (code, course_id) values (?, ?)", tags);
    }

    void setWithdrawn(long courseId, boolean withdrawn) {
        db.update("update course_head set withdrawn = ? where id = ?", withdrawn, courseId);
    }

    /** A course for couriers is a course for transport and post: filters by a section find it. */
    static List<String> withAncestors(List<String> codes) {
        return codes.stream()
                .flatMap(code -> IntStream.of(1, 3, 4, 5)
                        .filter(length -> length <= code.length())
                        .mapToObj(length -> code.substring(0, length)))
                .distinct()
                .toList();
    }

    private static @Nullable Object[] row(Revision revision) {
        var listing = revision.listing();
        return new @Nullable Object[] {
            revision.courseId(),
            revision.id(),
            revision.number(),
            revision.title().zh(),
            revision.title().en(),
            revision.summary().zh(),
            revision.summary().en(),
            revision.channelCode(),
            revision.categoryCode(),
            String.join(",", revision.industries()),
            revision.languages().contains("zh"),
            revision.languages().contains("en"),
            revision.estimatedSeconds(),
            (int) revision.items().count(),
            revision.items()
                    .filter(item -> item.kind() == ItemKind.VIDEO)
                    .findFirst()
                    .map(Item::assetId)
                    .orElse(null),
            listing == null ? null : listing.provider(),
            listing != null && listing.titleDerived(),
            revision.authorId(),
            listing != null,
            revision.publishedAt()
        };
    }

    private static CourseHead read(ResultSet row) throws SQLException {
        var languages = new ArrayList<String>(2);
        if (row.getBoolean("lang_zh")) {
            languages.add("zh");
        }
        if (row.getBoolean("lang_en")) {
            languages.add("en");
        }
        var industries = row.getString("industries");
        Instant publishedAt = Db.requireInstant(row, "published_at");
        return new CourseHead(
                row.getLong("id"),
                row.getLong("revision_id"),
                row.getInt("revision_number"),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                new Text(row.getString("summary_zh"), row.getString("summary_en")),
                row.getString("channel_code"),
                row.getString("category_code"),
                industries.isEmpty() ? List.of() : List.of(industries.split(",")),
                languages,
                row.getLong("seconds"),
                row.getInt("items"),
                Db.id(row, "poster_asset_id"),
                row.getString("provider"),
                row.getBoolean("title_derived"),
                row.getLong("author_id"),
                row.getBoolean("withdrawn"),
                publishedAt);
    }
}
