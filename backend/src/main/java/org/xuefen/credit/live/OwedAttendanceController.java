package org.xuefen.credit.live;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.stream.Collectors;
import org.xuefen.credit.live.OwedAttendance.AttendanceOutcome;
import org.xuefen.credit.live.OwedAttendance.OwedAttendances;
import org.xuefen.identity.Caller;
import org.xuefen.live.Attendances;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Awards for attended classes that failed, as those may see them who organize the members. */
@Controller("/api/v1/audit/owed-attendances")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class OwedAttendanceController {
    private static final int MOST = 200;

    private final OwedStore store;
    private final LiveAward award;
    private final Attendances attendances;
    private final Scopes scopes;
    private final Units units;

    OwedAttendanceController(OwedStore store, LiveAward award, Attendances attendances, Scopes scopes, Units units) {
        this.store = store;
        this.award = award;
        this.attendances = attendances;
        this.scopes = scopes;
        this.units = units;
    }

    /** Awards for live classes owed to the members I organize, or to those of one unit. */
    @Get
    OwedAttendances listOwedAttendances(Caller caller, @QueryValue @Nullable String unit) {
        var paths = unit == null
                ? scopes.pathsOf(caller)
                : List.of(scopes.requireUnit(caller, Ids.parse(unit)).path());
        var rows = store.within(paths, MOST);
        var titles = attendances.titles(
                rows.stream().map(OwedStore.Row::classId).distinct().toList());
        var names = units
                .findAll(rows.stream().map(OwedStore.Row::unitId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return new OwedAttendances(rows.stream()
                .map(row -> new OwedAttendance(
                        Ids.text(row.evidenceId()),
                        Ids.text(row.memberId()),
                        row.name(),
                        row.memberNo(),
                        names.getOrDefault(row.unitId(), Text.of("—", "—")),
                        Ids.text(row.classId()),
                        titles.getOrDefault(row.classId(), Text.of("—", "—")),
                        row.occurredAt(),
                        row.attempts(),
                        row.fault(),
                        row.failedAt()))
                .toList());
    }

    /** Tries one again now. What is not owed to a member I organize is left alone, and as good as settled. */
    @Post("/{evidenceId}/attempt")
    AttendanceOutcome retryOwedAttendance(Caller caller, String evidenceId) {
        var paths = scopes.pathsOf(caller);
        var owed = store.find(paths, Ids.parse(evidenceId));
        return new AttendanceOutcome(
                owed.flatMap(row -> award.attempt(row.evidenceId())).orElse(null));
    }
}
