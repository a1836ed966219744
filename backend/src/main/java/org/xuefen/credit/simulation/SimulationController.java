package org.xuefen.credit.simulation;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.StandingState;
import org.xuefen.credit.scheme.SchemeRights;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** What a draft of a scheme would change for its members. */
@Validated
@Controller("/api/v1/schemes/{id}/simulations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class SimulationController {
    private final Simulations simulations;
    private final SimulationViews views;
    private final SchemeRights rights;

    SimulationController(Simulations simulations, SimulationViews views, SchemeRights rights) {
        this.simulations = simulations;
        this.views = views;
        this.rights = rights;
    }

    /** Holds all members against the draft as it is saved now, in the background. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    SimulationView startSimulation(Caller caller, String id) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        return views.of(simulations.start(scheme.id(), caller.memberId()));
    }

    /** How far a simulation is, and what it found. */
    @Get("/{simulationId}")
    SimulationView readSimulation(Caller caller, String id, String simulationId) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        return views.of(simulations.require(scheme.id(), Ids.parse(simulationId)));
    }

    /** Members who stand so today and would stand otherwise. */
    @Get("/{simulationId}/members")
    Page<SimulationView.MovedMember> listSimulationMembers(
            Caller caller,
            String id,
            String simulationId,
            @QueryValue StandingState before,
            @QueryValue StandingState after,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        var simulation = simulations.require(scheme.id(), Ids.parse(simulationId));
        return views.members(simulation, before, after, cursor, limit);
    }

    /** Stops a simulation that has not ended. */
    @Delete("/{simulationId}")
    @Status(HttpStatus.NO_CONTENT)
    void cancelSimulation(Caller caller, String id, String simulationId) {
        var scheme = rights.requireWriter(caller, Ids.parse(id));
        simulations.cancel(scheme.id(), Ids.parse(simulationId));
    }
}
