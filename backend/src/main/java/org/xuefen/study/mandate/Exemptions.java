package org.xuefen.study.mandate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.study.RequirementState;
import org.xuefen.study.StudyRefusals;

/** Who is let go: dated rows that are undone, never removed. */
@Singleton
class Exemptions {
    private static final int MOST = 500;

    private final Db db;
    private final Excuses excuses;
    private final Inbox inbox;
    private final Clock clock;

    Exemptions(Db db, Excuses excuses, Inbox inbox, Clock clock) {
        this.db = db;
        this.excuses = excuses;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param unitId of a unit with all beneath it, where it is no single member */
    record Exemption(
            long id,
            @Nullable Long memberId,
            @Nullable Long unitId,
            RequirementState kind,
            String reason,
            long madeBy,
            Instant madeAt,
            @Nullable Instant undoneAt) {}

    /** The latest first, those that were undone among them. */
    List<Exemption> of(long mandateId) {
        return db.query(
                "select * from study_mandate_exemption where mandate_id = ? order by id desc limit " + MOST,
                row -> new Exemption(
                        row.getLong("id"),
                        Db.id(row, "member_id"),
                        Db.id(row, "unit_id"),
                        RequirementState.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getLong("made_by"),
                        Db.requireInstant(row, "made_at"),
                        Db.instant(row, "undone_at")),
                mandateId);
    }

    @Transactional
    long exemptMember(Mandate mandate, long memberId, RequirementState kind, String reason, long by) {
        db.number("select id from study_mandate where id = ? for update", mandate.id());
        if (db.number("""
                        select count(*) from study_mandate_exemption
                        where mandate_id = ? and member_id = ? and undone_at is null
                        """, mandate.id(), memberId) > 0) {
            throw new Refusal(StudyRefusals.EXEMPTION_THERE);
        }
        long id = insert(mandate, memberId, null, kind, reason, by);
        excuses.mark(mandate.id(), Sql.of("b.member_id = ?", memberId));
        if (kind == RequirementState.EXEMPT) {
            var arguments = new HashMap<String, String>();
            Inbox.put(arguments, "title", mandate.title());
            arguments.put("reason", reason);
            inbox.send(memberId, "study.mandate-exempted", arguments, "/mandates#m" + mandate.id());
        }
        return id;
    }

    @Transactional
    long exemptUnit(Mandate mandate, long unitId, String reason, long by) {
        long id = insert(mandate, null, unitId, RequirementState.EXEMPT, reason, by);
        excuses.mark(mandate.id(), in(unitId));
        return id;
    }

    @Transactional
    void undo(Mandate mandate, long id, long by) {
        var exemption = of(mandate.id()).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(StudyRefusals.EXEMPTION_NOT_FOUND));
        int undone = db.update(
                "update study_mandate_exemption set undone_by = ?, undone_at = ? where id = ? and undone_at is null",
                by,
                clock.instant(),
                id);
        if (undone == 0) {
            throw new Refusal(StudyRefusals.EXEMPTION_NOT_FOUND);
        }
        var memberId = exemption.memberId();
        var unitId = exemption.unitId();
        if (memberId != null) {
            excuses.mark(mandate.id(), Sql.of("b.member_id = ?", memberId));
        } else if (unitId != null) {
            excuses.mark(mandate.id(), in(unitId));
        }
    }

    private long insert(
            Mandate mandate,
            @Nullable Long memberId,
            @Nullable Long unitId,
            RequirementState kind,
            String reason,
            long by) {
        long id = Ids.next();
        db.update("""
                insert into study_mandate_exemption (id, mandate_id, member_id, unit_id, kind, reason, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, id, mandate.id(), memberId, unitId, kind, reason, by, clock.instant());
        return id;
    }

    private static Sql in(long unitId) {
        return Sql.of("b.unit_path like ?", "%/" + unitId + "/%");
    }
}
