package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.Participation;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/** The SQL of one claim. Every change is made under {@link #lock} and takes the version up. */
@Singleton
class ClaimStore {
    private final Db db;

    ClaimStore(Db db) {
        this.db = db;
    }

    void insert(long id, long memberId, long rootId, ClaimContent content, int dayMinutes, Instant now) {
        db.update("""
                insert into credit_claim (id, member_id, root_id, state, version, revision, title, day_minutes, signs,
                    created_at, changed_at, appeals)
                values (?, ?, ?, 'DRAFT', 0, 0, '', ?, false, ?, ?, 0)
                """, id, memberId, rootId, dayMinutes, now, now);
        write(id, content, now);
    }

    Optional<Claim> find(long id) {
        return db.one("select * from credit_claim where id = ?", ClaimStore::read, id);
    }

    /** Holds the row until the transaction ends. */
    Claim lock(long id) {
        return db.one("select * from credit_claim where id = ? for update", ClaimStore::read, id)
                .orElseThrow(() -> new Refusal(ClaimRefusals.CLAIM_NOT_FOUND));
    }

    List<Claim> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.query("select * from credit_claim where id in (?) order by id", ClaimStore::read, ids);
    }

    /** A member's, the latest first. */
    List<Claim> of(long memberId, long before, int limit) {
        return db.query(
                "select * from credit_claim where member_id = ? and id < ? order by id desc limit ?",
                ClaimStore::read,
                memberId,
                before == 0 ? Long.MAX_VALUE : before,
                limit);
    }

    long drafts(long memberId) {
        return db.number("select count(*) from credit_claim where member_id = ? and state = 'DRAFT'", memberId);
    }

    Map<Long, String> titles(Collection<Long> ids) {
        return findAll(ids).stream()
                .collect(Collectors.toMap(Claim::id, claim -> claim.content().title()));
    }

    void write(long id, ClaimContent content, Instant now) {
        db.update(
                """
                update credit_claim set version = version + 1, title = ?, first_day = ?, last_day = ?, method = ?,
                    participation = ?, amount_kind = ?, amount_milli = ?, result = ?, category = ?, provider = ?,
                    certificate_no = ?, certificate_key = ?, training_key = ?, changed_at = ?
                where id = ?
                """,
                content.title(),
                content.firstDay(),
                content.lastDay(),
                content.method(),
                content.participation(),
                content.amountKind(),
                content.amountMilli(),
                content.result(),
                content.category(),
                content.provider(),
                content.certificateNo(),
                Titles.certificateKey(content.certificateNo()),
                Titles.trainingKey(content.title(), content.firstDay(), content.lastDay()),
                now,
                id);
    }

    /** To the first level, with what reviewers said before forgotten. */
    void submitted(long id, Instant now, Instant due, boolean signs) {
        db.update("""
                update credit_claim set state = 'FIRST_REVIEW', version = version + 1, revision = revision + 1,
                    granted_milli = null, granted_category = null, first_by = null, first_depth = null, signs = ?,
                    first_submitted_at = coalesce(first_submitted_at, ?), submitted_at = ?, waiting_since = ?,
                    due_at = ?, escalated_at = null, changed_at = ?
                where id = ?
                """, signs, now, now, now, due, now, id);
    }

    void forwarded(long id, long by, int depth, Instant now, Instant due) {
        db.update("""
                update credit_claim set state = 'SECOND_REVIEW', version = version + 1, first_by = ?, first_depth = ?,
                    waiting_since = ?, due_at = ?, escalated_at = null, changed_at = ?
                where id = ?
                """, by, depth, now, due, now, id);
    }

    void grant(long id, @Nullable Long milli, @Nullable String category) {
        db.update("update credit_claim set granted_milli = ?, granted_category = ? where id = ?", milli, category, id);
    }

    void approved(long id, long entryId, Instant now) {
        db.update("update credit_claim set entry_id = ? where id = ?", entryId, id);
        decided(id, ClaimState.APPROVED, now);
    }

    void refused(long id, long by, int depth, Instant now, Instant appealUntil) {
        db.update(
                "update credit_claim set refused_by = ?, refused_depth = ?, appeal_until = ? where id = ?",
                by,
                depth,
                appealUntil,
                id);
        decided(id, ClaimState.REFUSED, now);
    }

    /** Nobody has to act any more, or the member has. */
    void decided(long id, ClaimState state, Instant now) {
        db.update("""
                update credit_claim set state = ?, version = version + 1, waiting_since = null, due_at = null,
                    escalated_at = null, decided_at = ?, changed_at = ?
                where id = ?
                """, state, now, now, id);
    }

    void appealed(long id, Instant now, Instant due) {
        db.update("""
                update credit_claim set state = 'APPEALED', version = version + 1, appeals = appeals + 1,
                    waiting_since = ?, due_at = ?, escalated_at = null, changed_at = ?
                where id = ?
                """, now, due, now, id);
    }

    void reversed(long id, ClaimState state, @Nullable Long entryId, Instant now) {
        db.update("""
                update credit_claim set state = ?, version = version + 1, entry_id = coalesce(?, entry_id),
                    changed_at = ?
                where id = ?
                """, state, entryId, now, id);
    }

    /** Others look like one that was just submitted. */
    void sign(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            db.update("update credit_claim set signs = true where id in (?) and waiting_since is not null", ids);
        }
    }

    List<Claim> overdue(Instant now, int limit) {
        return db.query(
                "select * from credit_claim where escalated_at is null and due_at < ? order by due_at limit ?",
                ClaimStore::read,
                now,
                limit);
    }

    void escalated(long id, Instant now) {
        db.update("update credit_claim set escalated_at = ? where id = ?", now, id);
    }

    void delete(long id) {
        db.update("delete from credit_claim where id = ?", id);
    }

    static Claim read(ResultSet row) throws SQLException {
        var method = row.getString("method");
        var participation = row.getString("participation");
        var kind = row.getString("amount_kind");
        var content = new ClaimContent(
                row.getString("title"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                method == null ? null : DeliveryMethod.valueOf(method),
                participation == null ? null : Participation.valueOf(participation),
                kind == null ? null : AmountKind.valueOf(kind),
                Db.id(row, "amount_milli"),
                row.getString("result"),
                row.getString("category"),
                row.getString("provider"),
                row.getString("certificate_no"));
        return new Claim(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getLong("root_id"),
                ClaimState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("revision"),
                content,
                row.getInt("day_minutes"),
                Db.id(row, "granted_milli"),
                row.getString("granted_category"),
                row.getBoolean("signs"),
                row.getString("training_key"),
                Db.instant(row, "first_submitted_at"),
                Db.instant(row, "submitted_at"),
                Db.instant(row, "waiting_since"),
                Db.instant(row, "due_at"),
                Db.id(row, "first_by"),
                row.getInt("first_depth"),
                Db.id(row, "refused_by"),
                row.getInt("refused_depth"),
                row.getInt("appeals"),
                Db.instant(row, "appeal_until"),
                Db.instant(row, "decided_at"),
                Db.id(row, "entry_id"));
    }
}
