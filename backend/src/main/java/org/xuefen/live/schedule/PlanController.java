package org.xuefen.live.schedule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.live.Meetings;
import org.xuefen.live.schedule.ClassView.ClassCard;
import org.xuefen.live.schedule.ClassView.ClassPlan;
import org.xuefen.live.schedule.ClassView.HostChoice;
import org.xuefen.live.schedule.ClassView.Registered;
import org.xuefen.live.schedule.ClassView.SecretaryChoice;
import org.xuefen.live.schedule.ClassView.UnitChoice;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** Live classes as trainers and organizers plan them. */
@Controller("/api/v1/live-plans")
@Secured({"TRAINER", "ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class PlanController {
    private final Planning planning;
    private final PlanStore store;
    private final Sight sight;
    private final ClassViews views;
    private final PlanLists lists;
    private final Units units;
    private final Meetings meetings;

    PlanController(
            Planning planning,
            PlanStore store,
            Sight sight,
            ClassViews views,
            PlanLists lists,
            Units units,
            Meetings meetings) {
        this.meetings = meetings;
        this.planning = planning;
        this.store = store;
        this.sight = sight;
        this.views = views;
        this.lists = lists;
        this.units = units;
    }

    /** The classes planned, in the order they will be. */
    @Serdeable
    record Planned(List<String> ids) {}

    /** Why it is called off, for those who wanted to come. */
    @Serdeable
    record CallOff(@NotBlank @Size(max = 300) String why, boolean following) {}

    /** Classes I may change: still to come, the next first; or over, the latest first. */
    @Get
    Page<ClassCard> listPlannedClasses(
            Caller caller,
            @QueryValue(defaultValue = "false") boolean past,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return lists.kept(caller, past, cursor, limit);
    }

    /** Units I may plan classes for whose name has the text. */
    @Get("/units")
    List<UnitChoice> listPlanUnits(Caller caller, @QueryValue(defaultValue = "") @Size(max = 60) String search) {
        return lists.units(caller, search.strip());
    }

    /** Who can give a class for this unit: the trainers of its organization. */
    @Get("/hosts")
    List<HostChoice> listPossibleHosts(Caller caller, @QueryValue String unit) {
        var path = units.require(Ids.parse(unit)).path();
        sight.requirePlans(caller, path);
        return lists.hosts(path);
    }

    /** Who could write the minutes of a meeting for this unit: members of its organization, by the beginning of name or number. */
    @Get("/secretaries")
    List<SecretaryChoice> listPossibleSecretaries(
            Caller caller, @QueryValue String unit, @QueryValue(defaultValue = "") @Size(max = 60) String search) {
        long unitId = Ids.parse(unit);
        sight.requirePlans(caller, units.require(unitId).path());
        return meetings.secretaries(unitId, search).stream()
                .map(found -> new SecretaryChoice(Ids.text(found.accountId()), found.name()))
                .toList();
    }

    /** A class I may change. */
    @Get("/{id}")
    ClassPlan readPlannedClass(Caller caller, String id) {
        sight.requireKept(caller, Ids.parse(id));
        return views.plan(store.require(Ids.parse(id)), caller);
    }

    /** Plans a class, or a series of them. */
    @Post
    @Status(HttpStatus.CREATED)
    Planned planLiveClass(Caller caller, @Body @Valid PlanForm body) {
        sight.requirePlans(caller, units.require(Ids.parse(body.unitId())).path());
        return new Planned(planning.plan(caller.memberId(), body.draft(), body.repetition(), body.secretary()).stream()
                .map(Ids::text)
                .toList());
    }

    /** Changes a class that has not begun; those who are coming hear of a new time. */
    @Put("/{id}")
    ClassPlan editLiveClass(Caller caller, String id, @Body @Valid PlanForm body) {
        long classId = Ids.parse(id);
        sight.requireKept(caller, classId);
        var unit = units.require(Ids.parse(body.unitId()));
        if (unit.id() != store.require(classId).live().unitId()) {
            sight.requirePlans(caller, unit.path());
        }
        planning.edit(classId, body.draft(), Boolean.TRUE.equals(body.following()), body.version());
        return views.plan(store.require(classId), caller);
    }

    /** Calls a class off; those who are coming are told why. */
    @Post("/{id}/cancel")
    @Status(HttpStatus.NO_CONTENT)
    void cancelLiveClass(Caller caller, String id, @Body @Valid CallOff body) {
        long classId = Ids.parse(id);
        sight.requireKept(caller, classId);
        planning.cancel(classId, caller.memberId(), body.why().strip(), body.following());
    }

    /** Who is coming, in the order they said so. */
    @Get("/{id}/registrations")
    Page<Registered> listRegistrations(
            Caller caller,
            String id,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        sight.requireKept(caller, Ids.parse(id));
        return lists.registered(Ids.parse(id), cursor, limit);
    }
}
