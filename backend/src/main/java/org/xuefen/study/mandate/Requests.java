package org.xuefen.study.mandate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.notification.Inbox;
import org.xuefen.organization.Members;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Refusal;
import org.xuefen.study.RequirementState;
import org.xuefen.study.StudyRefusals;

/** A member asks to be let go, an organizer answers; both hear of it in the inbox. */
@Singleton
class Requests {
    private final Db db;
    private final MandateStore store;
    private final Exemptions exemptions;
    private final Members members;
    private final Accounts accounts;
    private final Inbox inbox;
    private final Clock clock;

    Requests(
            Db db,
            MandateStore store,
            Exemptions exemptions,
            Members members,
            Accounts accounts,
            Inbox inbox,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.exemptions = exemptions;
        this.members = members;
        this.accounts = accounts;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param granted null while it waits */
    record Request(
            long id,
            long mandateId,
            long memberId,
            String sentence,
            Instant askedAt,
            @Nullable Boolean granted,
            @Nullable String answer) {}

    @Transactional
    long ask(long memberId, long mandateId, String sentence) {
        var mandate = store.require(mandateId);
        var open = db.one("""
                select done_at is null and excuse is null from study_mandate_bound
                where mandate_id = ? and member_id = ? and is_current = true
                """, row -> row.getBoolean(1), mandateId, memberId);
        if (open.isEmpty()) {
            throw new Refusal(StudyRefusals.MANDATE_NOT_FOUND);
        }
        if (!open.get() || !mandate.issued()) {
            throw new Refusal(StudyRefusals.MANDATE_NOTHING_TO_DO);
        }
        long id = Ids.next();
        int asked = db.update("""
                insert ignore into study_mandate_request (id, mandate_id, member_id, sentence, asked_at, waiting)
                values (?, ?, ?, ?, ?, true)
                """, id, mandateId, memberId, sentence, clock.instant());
        if (asked == 0) {
            throw new Refusal(StudyRefusals.REQUEST_WAITING);
        }
        var arguments = new HashMap<String, String>();
        Inbox.put(arguments, "title", mandate.title());
        arguments.put("name", members.require(memberId).name());
        arguments.put("sentence", sentence);
        inbox.sendAll(
                answering(mandate),
                "study.mandate-asked",
                arguments,
                "/organize/mandates/" + mandateId + "?view=requests");
        return id;
    }

    /** Whoever issued it and everyone who organizes its unit. */
    private List<Long> answering(Mandate mandate) {
        var all = new TreeSet<>(
                accounts.organizersOf(List.of(mandate.unitId())).getOrDefault(mandate.unitId(), List.of()));
        var issuer = mandate.issuedBy();
        if (issuer != null) {
            all.add(issuer);
        }
        return List.copyOf(all);
    }

    @Transactional
    void answer(Mandate mandate, long requestId, boolean granted, String answer, long by) {
        var request = db.one(
                        "select * from study_mandate_request where id = ? and mandate_id = ? for update",
                        Requests::read,
                        requestId,
                        mandate.id())
                .orElseThrow(() -> new Refusal(StudyRefusals.REQUEST_NOT_FOUND));
        if (request.granted() != null) {
            throw new Refusal(StudyRefusals.REQUEST_ANSWERED);
        }
        db.update("""
                update study_mandate_request set waiting = null, granted = ?, answer = ?, answered_by = ?, answered_at = ?
                where id = ?
                """, granted, answer, by, clock.instant(), requestId);
        if (granted) {
            exemptions.exemptMember(mandate, request.memberId(), RequirementState.EXCUSED, request.sentence(), by);
        }
        var arguments = new HashMap<String, String>();
        Inbox.put(arguments, "title", mandate.title());
        arguments.put("answer", answer);
        inbox.send(
                request.memberId(),
                granted ? "study.mandate-granted" : "study.mandate-declined",
                arguments,
                "/mandates#m" + mandate.id());
    }

    /** Of a mandate, those that wait first, then the latest. */
    Page<Request> of(long mandateId, long before, boolean waiting, int limit) {
        var rows = db.query("""
                select * from study_mandate_request where mandate_id = ? and id < ? and (waiting = true or not ?)
                order by id desc limit ?
                """, Requests::read, mandateId, before == 0 ? Long.MAX_VALUE : before, waiting, limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    long waiting(long mandateId) {
        return db.number(
                "select count(*) from study_mandate_request where mandate_id = ? and waiting = true", mandateId);
    }

    /** The latest of a member for each of the mandates. */
    Map<Long, Request> latest(long memberId, Collection<Long> mandateIds) {
        var found = new HashMap<Long, Request>();
        if (!mandateIds.isEmpty()) {
            db.query(
                            "select * from study_mandate_request where member_id = ? and mandate_id in (?) order by id",
                            Requests::read,
                            memberId,
                            mandateIds)
                    .forEach(request -> found.put(request.mandateId(), request));
        }
        return found;
    }

    private static Request read(ResultSet row) throws SQLException {
        boolean given = row.getBoolean("granted");
        Boolean granted = row.wasNull() ? null : given;
        return new Request(
                row.getLong("id"),
                row.getLong("mandate_id"),
                row.getLong("member_id"),
                row.getString("sentence"),
                Db.requireInstant(row, "asked_at"),
                granted,
                row.getString("answer"));
    }
}
