package org.xuefen.credit.simulation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Drafts;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.StandingPages;
import org.xuefen.credit.standing.StandingRow;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.RecurringJob;
import org.xuefen.shared.Refusal;

/** Holds the members of a scheme against a draft of it, page by page in the background. Rights are the caller's business. */
@Singleton
class Simulations implements JobHandler, RecurringJob {
    static final String KIND = "credit.simulation";
    private static final Duration KEPT = Duration.ofDays(7);

    private final SimulationStore store;
    private final Drafts drafts;
    private final Schemes schemes;
    private final StandingPages pages;
    private final Units units;
    private final Jobs jobs;
    private final Clock clock;

    Simulations(
            SimulationStore store,
            Drafts drafts,
            Schemes schemes,
            StandingPages pages,
            Units units,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.schemes = schemes;
        this.pages = pages;
        this.units = units;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Queues one of the draft as it is saved now; what still runs for the scheme is cancelled.
     *
     * @throws Refusal {@code credit.rules-invalid} with every problem by field
     */
    @Transactional
    Simulation start(long schemeId, long actorId) {
        var draft = drafts.require(schemeId);
        var problems = drafts.problems(schemeId, draft.rules());
        if (!problems.isEmpty()) {
            throw Refusal.fields(CreditRefusals.RULES_INVALID, problems);
        }
        int year = YearPeriod.of(clock.instant(), draft.rules().zone()).year();
        long id = Ids.next();
        store.insert(id, schemeId, year, draft.revision(), draft.rules(), pages.count(schemeId, year), actorId);
        jobs.enqueue(KIND, Ids.text(id), "");
        return require(schemeId, id);
    }

    Simulation require(long schemeId, long id) {
        return store.find(id)
                .filter(found -> found.schemeId() == schemeId)
                .orElseThrow(() -> new Refusal(CreditRefusals.SIMULATION_NOT_FOUND));
    }

    void cancel(long schemeId, long id) {
        require(schemeId, id);
        jobs.cancel(KIND, Ids.text(id));
        store.end(id, Simulation.State.CANCELLED, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String idText, String data) {
        long id = Ids.parse(idText);
        var simulation = store.find(id).orElse(null);
        if (simulation == null || !store.begin(id)) {
            return;
        }
        var began = clock.instant();
        var scheme = schemes.require(simulation.schemeId());
        var rules = store.rules(id);
        var today = began.atZone(rules.zone()).toLocalDate();
        var draft = SchemeVersion.unpublished(scheme.id(), today, rules);
        var comparison = new Comparison(units.require(scheme.rootUnitId()).path(), today);
        long done = 0;
        var page = pages.afterUnder(draft, simulation.year(), -1, today);
        while (!page.rows().isEmpty()) {
            var moves = new ArrayList<Comparison.Move>();
            for (var each : page.rows()) {
                var then = StandingRow.of(
                        draft, simulation.year(), each.row().memberId(), page.placeOf(each), page.linesOf(each));
                var move = comparison.add(each.row(), then);
                if (move.before() != move.after()) {
                    moves.add(move);
                }
            }
            done += page.rows().size();
            if (!store.progress(id, done, moves)) {
                return;
            }
            page = pages.afterUnder(draft, simulation.year(), page.last(), today);
        }
        store.end(
                id,
                Simulation.State.DONE,
                comparison.outcome(Duration.between(began, clock.instant()).toMillis()));
    }

    @Override
    public void gaveUp(String id, String data, Throwable cause) {
        store.end(Ids.parse(id), Simulation.State.FAILED, null);
    }

    @Override
    public String name() {
        return "credit-simulation-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        store.sweep(KEPT);
    }
}
