package org.xuefen.credit.recalculation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.recalculation.Run.State;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.StandingPages;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Refusal;

/** Recalculations: found in the background, confirmed by a person, written in the background. Rights are the caller's. */
@Singleton
class Runs implements JobHandler {
    static final String KIND = "credit.recalculation";
    private static final int WRITTEN_AT_ONCE = 200;

    private final RunStore store;
    private final Finding finding;
    private final Adjusting adjusting;
    private final Schemes schemes;
    private final StandingPages pages;
    private final Jobs jobs;

    Runs(RunStore store, Finding finding, Adjusting adjusting, Schemes schemes, StandingPages pages, Jobs jobs) {
        this.store = store;
        this.finding = finding;
        this.adjusting = adjusting;
        this.schemes = schemes;
        this.pages = pages;
        this.jobs = jobs;
    }

    /** Queues the search for what a version would give for all that happened in a year. */
    @Transactional
    Run start(long schemeId, int year, int versionNumber, long actorId) {
        var version = schemes.versionsOf(schemeId).stream()
                .filter(each -> each.number() == versionNumber)
                .findFirst()
                .orElseThrow(() -> new Refusal(CreditRefusals.SCHEME_NOT_FOUND));
        long id = Ids.next();
        store.insert(id, schemeId, year, version.id(), pages.count(schemeId, year), actorId);
        jobs.enqueue(KIND, Ids.text(id), "find");
        return require(schemeId, id);
    }

    Run require(long schemeId, long id) {
        return store.find(id)
                .filter(run -> run.schemeId() == schemeId)
                .orElseThrow(() -> new Refusal(CreditRefusals.RUN_NOT_FOUND));
    }

    /** Writes what was found. @throws Refusal {@code credit.run-not-ready} */
    @Transactional
    Run confirm(long schemeId, long id, String note, long actorId) {
        require(schemeId, id);
        if (!store.change(id, Set.of(State.FOUND), State.CONFIRMED)) {
            throw new Refusal(CreditRefusals.RUN_NOT_READY);
        }
        store.confirmed(id, actorId, note);
        jobs.enqueue(KIND, "write-" + Ids.text(id), "write");
        return require(schemeId, id);
    }

    /** Nothing of it is written. @throws Refusal {@code credit.run-not-ready} once it was confirmed */
    @Transactional
    void cancel(long schemeId, long id) {
        require(schemeId, id);
        if (!store.change(id, Set.of(State.QUEUED, State.FINDING, State.FOUND), State.CANCELLED)) {
            throw new Refusal(CreditRefusals.RUN_NOT_READY);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String idText, String data) {
        boolean write = data.equals("write");
        long id = Ids.parse(write ? idText.substring("write-".length()) : idText);
        var run = store.find(id).orElse(null);
        if (run == null) {
            return;
        }
        if (write) {
            write(run);
        } else {
            find(run);
        }
    }

    private void find(Run run) {
        if (!store.change(run.id(), Set.of(State.QUEUED, State.FINDING), State.FINDING)) {
            return;
        }
        store.clear(run.id());
        var of = schemes.ofYear(run.schemeId(), run.year());
        var version = schemes.version(run.versionId());
        var page = pages.after(of, run.year(), -1);
        while (!page.rows().isEmpty()) {
            var found = finding.in(page, version);
            if (!store.found(run.id(), page.rows().size(), found.entries(), found.unreadable(), found.changes())) {
                return;
            }
            page = pages.after(of, run.year(), page.last());
        }
        store.change(run.id(), Set.of(State.FINDING), State.FOUND);
    }

    private void write(Run run) {
        if (!store.change(run.id(), Set.of(State.CONFIRMED, State.WRITING), State.WRITING)) {
            return;
        }
        var version = schemes.version(run.versionId());
        var waiting = store.unwritten(run.id(), WRITTEN_AT_ONCE);
        while (!waiting.isEmpty()) {
            var own = new ArrayList<RunStore.Change>();
            for (var change : waiting) {
                if (!own.isEmpty() && own.getFirst().memberId() != change.memberId()) {
                    adjusting.write(run, version, List.copyOf(own));
                    own.clear();
                }
                own.add(change);
            }
            adjusting.write(run, version, List.copyOf(own));
            waiting = store.unwritten(run.id(), WRITTEN_AT_ONCE);
        }
        store.change(run.id(), Set.of(State.WRITING), State.WRITTEN);
    }

    @Override
    public void gaveUp(String idText, String data, Throwable cause) {
        boolean write = data.equals("write");
        long id = Ids.parse(write ? idText.substring("write-".length()) : idText);
        // What was written stays and counts; a confirmed run can be confirmed again.
        store.change(
                id,
                write ? Set.of(State.CONFIRMED, State.WRITING) : Set.of(State.QUEUED, State.FINDING),
                write ? State.FOUND : State.FAILED);
    }
}
