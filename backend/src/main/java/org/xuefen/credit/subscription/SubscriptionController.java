package org.xuefen.credit.subscription;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.audit.AuditFigures;
import org.xuefen.credit.audit.AuditQuery;
import org.xuefen.credit.scheme.Scheme;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

@Controller("/api/v1/audit/subscriptions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"ORGANIZER", "ADMINISTRATOR"})
class SubscriptionController {
    private final Subscriptions subscriptions;
    private final AuditFigures figures;
    private final Schemes schemes;
    private final Units units;

    SubscriptionController(Subscriptions subscriptions, AuditFigures figures, Schemes schemes, Units units) {
        this.subscriptions = subscriptions;
        this.figures = figures;
        this.schemes = schemes;
        this.units = units;
    }

    /**
     * Which view, and when it is told.
     *
     * @param day of the week, 1 for Monday, or of the month
     * @param hour in the organization's time zone
     */
    @Serdeable
    record SubscriptionRequest(
            @Nullable @Size(max = 20) String scheme,
            @Nullable @Size(max = 20) String unit,
            @Nullable @Pattern(regexp = "[A-T]") String section,
            @NotNull Cadence cadence,
            @Min(1) @Max(31) int day,
            @Min(0) @Max(23) int hour) {}

    /** A subscription of mine. */
    @Serdeable
    record SubscriptionView(
            String id,
            String unitId,
            Text unitName,
            String schemeId,
            Text schemeName,
            @Nullable String section,
            Cadence cadence,
            int day,
            int hour,
            Instant nextAt) {}

    /** The views that are told to me. */
    @Get
    List<SubscriptionView> listSubscriptions(Caller caller) {
        return subscriptions.of(caller).stream().map(this::view).toList();
    }

    /** Has a view told to me regularly. */
    @Post
    HttpResponse<SubscriptionView> subscribe(Caller caller, @Body @Valid SubscriptionRequest request) {
        var view = figures.of(caller, new AuditQuery(request.scheme(), null, request.unit(), request.section(), null));
        int day = request.cadence() == Cadence.WEEKLY ? Math.min(7, request.day()) : request.day();
        return HttpResponse.created(
                view(subscriptions.add(caller, view, request.section(), request.cadence(), day, request.hour())));
    }

    /** Ends a subscription of mine. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void unsubscribe(Caller caller, String id) {
        subscriptions.remove(caller, Ids.parse(id));
    }

    private SubscriptionView view(Subscription each) {
        Scheme scheme = schemes.require(each.schemeId());
        return new SubscriptionView(
                Ids.text(each.id()),
                Ids.text(each.unitId()),
                units.find(each.unitId()).map(Unit::name).orElse(Text.of("—", "—")),
                Ids.text(each.schemeId()),
                scheme.name(),
                each.section(),
                each.cadence(),
                each.day(),
                each.hour(),
                each.nextAt());
    }
}
