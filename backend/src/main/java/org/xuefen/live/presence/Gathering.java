package org.xuefen.live.presence;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.AttendanceEvidence;
import org.xuefen.live.AttendanceEvidence.Interval;
import org.xuefen.live.LiveRole;
import org.xuefen.live.PresencePolicy;
import org.xuefen.live.presence.CheckStore.Check;
import org.xuefen.live.presence.CheckStore.Response;
import org.xuefen.live.presence.Spans.Span;
import org.xuefen.shared.Db;

/** Puts together what a member attended of a class that is over. */
@Singleton
class Gathering {
    private final Db db;
    private final HeldStore held;
    private final AttendanceStore attendance;
    private final CheckStore checks;

    Gathering(Db db, HeldStore held, AttendanceStore attendance, CheckStore checks) {
        this.db = db;
        this.held = held;
        this.attendance = attendance;
        this.checks = checks;
    }

    AttendanceEvidence of(long classId, long memberId) {
        var there = held.require(classId);
        var began = Objects.requireNonNull(there.beganAt());
        var ended = Objects.requireNonNull(there.endedAt());
        var rows = attendance.of(classId, memberId);
        var spans = Spans.union(
                rows.stream().map(row -> Spans.within(row.span(), began, ended)).toList());
        var role = role(classId, memberId);
        var planned = checks.planned(classId).orElse(null);
        boolean presents = role == LiveRole.PRESENTER;
        var asked = planned == null || presents ? List.<Check>of() : checks.checks(classId);
        var responses = checks.responses(classId, memberId);
        var counted = asked(asked, spans, responses, planned == null ? null : planned.policy());
        return new AttendanceEvidence(
                classId,
                there.title(),
                role,
                there.category(),
                there.startsAt(),
                there.endsAt(),
                began,
                ended,
                there.liveMillis(ended),
                rows.stream().mapToLong(AttendanceStore.Row::countedMillis).sum(),
                there.designatedMilli(),
                spans.stream()
                        .map(span -> new Interval(span.from(), span.until()))
                        .toList(),
                counted.size(),
                (int) counted.stream()
                        .filter(check -> answered(responses.get(check.id()), false))
                        .count(),
                (int) counted.stream()
                        .filter(check -> answered(responses.get(check.id()), true))
                        .count(),
                counted.stream()
                        .map(check -> response(check, responses.get(check.id())))
                        .toList(),
                planned == null ? null : planned.seed());
    }

    /**
     * Where a missed check costs its share, only those are asked that came while the member was there: the time they were not
     * there isn't credited anyway. Everywhere else a check of the class that was not answered was missed.
     */
    private static List<Check> asked(
            List<Check> all, List<Span> spans, Map<Long, Response> responses, @Nullable PresencePolicy policy) {
        if (policy == null || policy.missed() != PresencePolicy.Missed.PRORATE) {
            return all;
        }
        return all.stream()
                .filter(check ->
                        responses.containsKey(check.id()) || spans.stream().anyMatch(span -> span.has(check.askedAt())))
                .toList();
    }

    private static boolean answered(@Nullable Response response, boolean madeUp) {
        return response != null && response.madeUp() == madeUp;
    }

    private static AttendanceEvidence.Response response(Check check, @Nullable Response response) {
        return new AttendanceEvidence.Response(
                check.number(),
                check.askedAt(),
                check.closesAt(),
                response == null ? null : response.answer(),
                response == null ? null : response.at(),
                response != null && response.madeUp());
    }

    private LiveRole role(long classId, long memberId) {
        return db.one(
                        "select role from live_host where class_id = ? and account_id = ?",
                        row -> LiveRole.valueOf(row.getString(1)),
                        classId,
                        memberId)
                .orElse(LiveRole.ATTENDEE);
    }
}
