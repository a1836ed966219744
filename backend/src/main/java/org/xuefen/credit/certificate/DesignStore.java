package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

@Singleton
class DesignStore {
    private static final int MOST = 500;

    private final Db db;

    DesignStore(Db db) {
        this.db = db;
    }

    Optional<Design> find(long id) {
        return db.one("select * from certificate_design where id = ?", DesignStore::read, id);
    }

    /** Of organizations, the latest first. */
    List<Design> ofRoots(Collection<Long> rootIds) {
        return db.query(
                "select * from certificate_design where root_unit_id in (?) order by id desc limit " + MOST,
                DesignStore::read,
                rootIds);
    }

    /** Those the job issues by. */
    List<Design> automatic(Collection<Long> rootIds) {
        return db.query("""
                select * from certificate_design
                where root_unit_id in (?) and automatic = true and closed_at is null order by id limit 500
                """, DesignStore::read, rootIds);
    }

    long count(long rootId) {
        return db.number("select count(*) from certificate_design where root_unit_id = ?", rootId);
    }

    void insert(Design design, long actorId, Instant now) {
        db.update(
                """
                insert into certificate_design (id, root_unit_id, unit_id, title_zh, title_en, body_zh, body_en,
                    signatory_zh, signatory_en, months, look, earning, course_id, category, milli, automatic, from_year,
                    version, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                """,
                design.id(),
                design.rootUnitId(),
                design.unitId(),
                design.title().zh(),
                design.title().en(),
                design.body().zh(),
                design.body().en(),
                design.signatory().zh(),
                design.signatory().en(),
                design.months(),
                design.look(),
                design.earning().kind(),
                courseId(design),
                design.earning().category(),
                design.earning().milli(),
                design.automatic(),
                design.fromYear(),
                now,
                actorId);
    }

    /** @return whether the version was the stored one */
    boolean update(Design design) {
        return db.update(
                        """
                        update certificate_design set title_zh = ?, title_en = ?, body_zh = ?, body_en = ?,
                            signatory_zh = ?, signatory_en = ?, months = ?, look = ?, earning = ?, course_id = ?,
                            category = ?, milli = ?, automatic = ?, from_year = ?, version = version + 1
                        where id = ? and version = ?
                        """,
                        design.title().zh(),
                        design.title().en(),
                        design.body().zh(),
                        design.body().en(),
                        design.signatory().zh(),
                        design.signatory().en(),
                        design.months(),
                        design.look(),
                        design.earning().kind(),
                        courseId(design),
                        design.earning().category(),
                        design.earning().milli(),
                        design.automatic(),
                        design.fromYear(),
                        design.id(),
                        design.version())
                == 1;
    }

    void close(long id, @Nullable Instant at) {
        db.update("update certificate_design set closed_at = ?, version = version + 1 where id = ?", at, id);
    }

    private static @Nullable Long courseId(Design design) {
        var course = design.earning().courseId();
        return course == null ? null : Long.valueOf(Ids.parse(course));
    }

    private static Design read(ResultSet row) throws SQLException {
        var course = Db.id(row, "course_id");
        int months = row.getInt("months");
        boolean forEver = row.wasNull();
        return new Design(
                row.getLong("id"),
                row.getLong("root_unit_id"),
                row.getLong("unit_id"),
                Text.of(row.getString("title_zh"), row.getString("title_en")),
                Text.of(row.getString("body_zh"), row.getString("body_en")),
                Text.of(row.getString("signatory_zh"), row.getString("signatory_en")),
                forEver ? null : months,
                Look.valueOf(row.getString("look")),
                new Earning(
                        EarningKind.valueOf(row.getString("earning")),
                        course == null ? null : Ids.text(course),
                        row.getString("category"),
                        row.getLong("milli")),
                row.getBoolean("automatic"),
                row.getInt("from_year"),
                Db.instant(row, "closed_at"),
                row.getInt("version"));
    }
}
