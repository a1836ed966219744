package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.credential.StatusList;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Sha256;

/** Certificates and their editions. There is no statement that changes what an edition says. */
@Singleton
class CertificateStore {
    static final String EDITIONS = """
            select e.*, c.design_id, c.member_id, c.root_unit_id, c.number, c.name_shown
            from certificate_edition e join certificate c on c.id = e.certificate_id
            """;
    /** A list is left half empty, so that a free place is found at once. */
    private static final int PLACES = StatusList.LENGTH / 2;

    private final Db db;

    CertificateStore(Db db) {
        this.db = db;
    }

    Optional<Edition> current(long certificateId) {
        return db.one(EDITIONS + " where c.id = ? and e.id = c.edition_id", CertificateStore::read, certificateId);
    }

    Optional<Edition> edition(long editionId) {
        return db.one(EDITIONS + " where e.id = ?", CertificateStore::read, editionId);
    }

    List<Edition> ofMember(long memberId, long beforeId, int limit) {
        return db.query(
                EDITIONS + " where c.member_id = ? and c.id < ? and e.id = c.edition_id order by c.id desc limit ?",
                CertificateStore::read,
                memberId,
                beforeId,
                limit);
    }

    /** All editions of a certificate, the latest first. */
    List<Edition> history(long certificateId) {
        return db.query(
                EDITIONS + " where c.id = ? order by e.edition desc limit 50", CertificateStore::read, certificateId);
    }

    /** Held until the transaction ends: editions of one certificate follow each other. */
    boolean lock(long certificateId) {
        return db.one("select id from certificate where id = ? for update", row -> row.getLong(1), certificateId)
                .isPresent();
    }

    boolean exists(long designId, long memberId, String occurrence) {
        return db.number(
                        "select count(*) from certificate where design_id = ? and member_id = ? and occurrence = ?",
                        designId,
                        memberId,
                        occurrence)
                > 0;
    }

    /** @throws RuntimeException a duplicate key where the certificate was issued meanwhile */
    long insert(Design design, long memberId, String occurrence, String number, Instant now) {
        long id = Ids.next();
        db.update("""
                insert into certificate (id, design_id, member_id, occurrence, root_unit_id, number, edition_id,
                    name_shown, created_at) values (?, ?, ?, ?, ?, ?, 0, false, ?)
                """, id, design.id(), memberId, occurrence, design.rootUnitId(), number, now);
        return id;
    }

    /** Writes an edition and makes it the current one. */
    long append(long certificateId, int edition, Content content, Achieved achieved, Instant now, String uuid) {
        long id = Ids.next();
        var json = ContentJson.write(content);
        int list = list();
        db.update(
                """
                insert into certificate_edition (id, certificate_id, edition, content, content_sha256, achieved_at,
                    issued_at, expires_on, uuid, status_list, status_index, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'VALID')
                """,
                id,
                certificateId,
                edition,
                json,
                Sha256.of(json),
                achieved.at(),
                now,
                content.expiresOn(),
                uuid,
                list,
                place(list));
        db.batch(
                "insert into certificate_entry (entry_id, edition_id, reversed) values (?, ?, false)",
                achieved.entryIds().stream()
                        .map(entry -> new @Nullable Object[] {entry, id})
                        .toList());
        db.update(
                "update certificate_edition set superseded_by = ? where certificate_id = ? and superseded_by is null"
                        + " and id <> ?",
                id,
                certificateId,
                id);
        db.update("update certificate set edition_id = ? where id = ?", id, certificateId);
        return id;
    }

    /** Editions are counted over all organizations: a list of each would tell how many certificates it has. */
    private int list() {
        return 1 + (int) ((count(0, 0) - 1) / PLACES);
    }

    private int place(int list) {
        while (true) {
            int place = ThreadLocalRandom.current().nextInt(StatusList.LENGTH);
            long taken = db.number(
                    "select count(*) from certificate_edition where status_list = ? and status_index = ?", list, place);
            if (taken == 0) {
                return place;
            }
        }
    }

    /** The next number of an organization and year, counted without gaps by whoever holds the row. */
    String number(long rootId, int year) {
        return "%d-%06d".formatted(year, count(rootId, year));
    }

    private long count(long rootId, int year) {
        db.update("""
                insert into certificate_counter (root_unit_id, year, last) values (?, ?, 1)
                on duplicate key update last = last + 1
                """, rootId, year);
        return db.number("select last from certificate_counter where root_unit_id = ? and year = ?", rootId, year);
    }

    void state(
            long editionId,
            EditionState state,
            @Nullable RevocationReason reason,
            @Nullable String note,
            Instant at,
            @Nullable Long by) {
        db.update(
                "update certificate_edition set state = ?, reason = ?, note = ?, state_at = ?, state_by = ? where id = ?",
                state,
                reason,
                note,
                at,
                by,
                editionId);
    }

    void showName(long certificateId, boolean shown) {
        db.update("update certificate set name_shown = ? where id = ?", shown, certificateId);
    }

    /** Current editions that rest on an entry. */
    List<Long> restingOn(long entryId) {
        return db.query("""
                select e.id from certificate_entry x join certificate_edition e on e.id = x.edition_id
                where x.entry_id = ? and x.reversed = false and e.state = 'VALID' and e.superseded_by is null
                """, row -> row.getLong(1), entryId);
    }

    /** Said once: whoever keeps a certificate after that has decided about it. */
    void reversed(long entryId) {
        db.update("update certificate_entry set reversed = true where entry_id = ? and reversed = false", entryId);
    }

    BitSet set(int list, boolean suspension) {
        var set = new BitSet(StatusList.LENGTH);
        db.query(
                        suspension
                                ? "select status_index from certificate_edition where status_list = ? and state = 'SUSPENDED'"
                                : """
                                select status_index from certificate_edition
                                where status_list = ? and (state = 'REVOKED' or superseded_by is not null)
                                """,
                        row -> row.getInt(1),
                        list)
                .forEach(set::set);
        return set;
    }

    static Edition read(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Edition(
                row.getLong("id"),
                row.getLong("certificate_id"),
                row.getLong("design_id"),
                row.getLong("member_id"),
                row.getLong("root_unit_id"),
                row.getString("number"),
                row.getBoolean("name_shown"),
                row.getInt("edition"),
                ContentJson.read(row.getString("content")),
                Db.requireInstant(row, "achieved_at"),
                Db.requireInstant(row, "issued_at"),
                row.getObject("expires_on", LocalDate.class),
                row.getString("uuid"),
                row.getInt("status_list"),
                row.getInt("status_index"),
                EditionState.valueOf(row.getString("state")),
                reason == null ? null : RevocationReason.valueOf(reason),
                row.getString("note"),
                Db.instant(row, "state_at"),
                Db.id(row, "superseded_by"));
    }
}
