package org.xuefen.live.presence;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.LiveRole;
import org.xuefen.live.PresencePolicy;
import org.xuefen.live.presence.CheckStore.Check;
import org.xuefen.live.presence.CheckStore.Response;
import org.xuefen.live.presence.PresenceView.CheckState;
import org.xuefen.live.presence.PresenceView.MyCheck;
import org.xuefen.live.presence.PresenceView.MyPresence;
import org.xuefen.live.presence.PresenceView.PresenceTerms;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** What a member has to know about their own presence: beforehand, during class, and after it. */
@Singleton
class PresenceReader {
    private final Db db;
    private final HeldStore held;
    private final AttendanceStore attendance;
    private final CheckStore checks;
    private final Asking asking;
    private final Answering answering;
    private final Deadlines deadlines;
    private final Clock clock;

    PresenceReader(
            Db db,
            HeldStore held,
            AttendanceStore attendance,
            CheckStore checks,
            Asking asking,
            Answering answering,
            Deadlines deadlines,
            Clock clock) {
        this.db = db;
        this.held = held;
        this.attendance = attendance;
        this.checks = checks;
        this.asking = asking;
        this.answering = answering;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    MyPresence read(long classId, long memberId, LiveRole role) {
        var now = clock.instant();
        var there = held.require(classId);
        var planned = checks.planned(classId).map(CheckStore.Planned::policy);
        var policy = planned.or(() -> there.beganAt() == null ? asking.policy(there, now) : planned)
                .orElse(null);
        var rows = attendance.of(classId, memberId);
        long settled =
                rows.stream().mapToLong(AttendanceStore.Row::countedMillis).sum();
        var ended = there.endedAt();
        var evidence = evidence(classId, memberId);
        var until =
                evidence != null || policy == null || ended == null || policy.missed() != PresencePolicy.Missed.MAKE_UP
                        ? null
                        : deadlines.of(ended, policy.workingDays());
        return new MyPresence(
                policy == null ? null : terms(policy, there),
                now,
                role != LiveRole.PRESENTER,
                there.liveMillis(now),
                settled + growing(there, rows),
                role == LiveRole.PRESENTER && policy != null && policy.modality() != PresencePolicy.Modality.CODE
                        ? List.of()
                        : mine(classId, memberId, role, policy, until, now),
                until,
                checks.moreTime(memberId),
                evidence);
    }

    /** What is claimed in the next turn: shown already, so that the figure grows. */
    private static long growing(Held there, List<AttendanceStore.Row> rows) {
        return Spans.millis(rows.stream()
                .flatMap(row -> there.live(row.span().until()).stream()
                        .map(live -> Spans.within(
                                live, row.claimedUntil(), row.span().until())))
                .toList());
    }

    private static PresenceTerms terms(PresencePolicy policy, Held there) {
        long scheduled = Duration.between(there.startsAt(), there.endsAt()).toMillis();
        return new PresenceTerms(
                policy.modality(),
                Draw.due(policy, scheduled),
                policy.windowSeconds(),
                policy.random(),
                policy.missed(),
                policy.allowed(),
                policy.workingDays());
    }

    private List<MyCheck> mine(
            long classId,
            long memberId,
            LiveRole role,
            @Nullable PresencePolicy policy,
            @Nullable Instant makeUpUntil,
            Instant now) {
        if (policy == null) {
            return List.of();
        }
        var responses = checks.responses(classId, memberId);
        boolean makesUp = makeUpUntil != null && now.isBefore(makeUpUntil);
        return checks.checks(classId).stream()
                .map(check -> mine(check, memberId, role, policy, responses.get(check.id()), makesUp, now))
                .toList();
    }

    private MyCheck mine(
            Check check,
            long memberId,
            LiveRole role,
            PresencePolicy policy,
            @Nullable Response response,
            boolean makesUp,
            Instant now) {
        var closes = answering.closes(check, memberId);
        var state = response != null
                ? response.madeUp() ? CheckState.MADE_UP : CheckState.ANSWERED
                : now.isBefore(closes) ? CheckState.OPEN : CheckState.MISSED;
        boolean shows = role == LiveRole.PRESENTER && policy.modality() == PresencePolicy.Modality.CODE;
        return new MyCheck(
                Ids.text(check.id()),
                check.number(),
                state,
                check.askedAt(),
                closes,
                check.question(),
                check.choices(),
                shows ? check.code() : null,
                makesUp && state == CheckState.MISSED && role != LiveRole.PRESENTER);
    }

    private @Nullable String evidence(long classId, long memberId) {
        return db.one(
                        "select sha256 from live_evidence where class_id = ? and member_id = ?",
                        row -> row.getString(1),
                        classId,
                        memberId)
                .orElse(null);
    }
}
