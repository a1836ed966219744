package org.xuefen.credit.anomaly;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

@Validated
@Controller("/api/v1/audit/anomalies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class AnomalyController {
    private final Anomalies anomalies;
    private final Scopes scopes;

    AnomalyController(Anomalies anomalies, Scopes scopes) {
        this.anomalies = anomalies;
        this.scopes = scopes;
    }

    /** What a person made of a question. */
    @Serdeable
    record LookRequest(
            @NotNull Looked looked,
            @NotNull @Size(max = 500) String note) {}

    /** Questions about how members of my units studied, the latest day first. */
    @Get
    Page<AnomalyRow> listAnomalies(
            Caller caller,
            @QueryValue @Nullable @Size(max = 20) String unit,
            @QueryValue(defaultValue = "true") boolean open,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var paths = unit == null
                ? scopes.pathsOf(caller)
                : List.of(scopes.requireUnit(caller, Ids.parse(unit)).path());
        return anomalies.page(caller, paths, open, cursor, limit);
    }

    /** Says what I made of a question. */
    @Put("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void lookAtAnomaly(Caller caller, String id, @Body @Valid LookRequest request) {
        anomalies.look(caller, Ids.parse(id), request.looked(), request.note().strip());
    }
}
