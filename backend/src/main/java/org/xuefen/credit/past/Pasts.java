package org.xuefen.credit.past;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.xuefen.credit.rules.Period;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.standing.StandingRow;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Jobs;

/** Standings of past days: at hand, made at once where they are few, or by a job that says how far it is. */
@Singleton
public class Pasts {
    private static final int AT_ONCE = 3000;

    private final PastStore store;
    private final PastMaker maker;
    private final Jobs jobs;

    Pasts(PastStore store, PastMaker maker, Jobs jobs) {
        this.store = store;
        this.maker = maker;
        this.jobs = jobs;
    }

    /** Those of a subtree on a day; begun if nobody has. What is returned may still be under way. */
    public Past ofDay(SchemeVersion version, Period period, String unitPath, Moment moment) {
        var wanted = wanted(version, period, unitPath, moment, 0);
        var found = covering(wanted);
        if (found.isPresent()) {
            return found.get();
        }
        return begin(wanted);
    }

    /** Those a purpose rests on; they stay until {@link #drop}. Always made by a job. */
    @Transactional
    public Past keep(SchemeVersion version, Period period, String unitPath, Moment moment, long purpose) {
        var fresh = counted(wanted(version, period, unitPath, moment, purpose));
        store.insert(fresh);
        jobs.enqueue(PastJob.KIND, Ids.text(fresh.id()), "");
        return fresh;
    }

    public Optional<Past> find(long id) {
        return store.find(id);
    }

    public Optional<StandingRow> standing(Past past, long memberId) {
        return store.standing(past, memberId);
    }

    public void drop(long id) {
        store.delete(id);
        store.clear(id);
    }

    private Past begin(Past wanted) {
        var fresh = counted(wanted);
        if (!store.insert(fresh)) {
            return covering(wanted).orElse(fresh);
        }
        if (fresh.members() > AT_ONCE) {
            jobs.enqueue(PastJob.KIND, Ids.text(fresh.id()), "");
            return fresh;
        }
        maker.make(fresh);
        return store.find(fresh.id()).orElse(fresh);
    }

    private Past counted(Past wanted) {
        int members =
                maker.parts(wanted).stream().mapToInt(Population.Part::members).sum();
        return new Past(
                wanted.id(),
                wanted.schemeId(),
                wanted.schemeVersionId(),
                wanted.year(),
                wanted.unitPath(),
                wanted.asOf(),
                wanted.purpose(),
                wanted.known(),
                wanted.placed(),
                PastState.RUNNING,
                members,
                0);
    }

    private Optional<Past> covering(Past wanted) {
        return store.ofDay(wanted).stream()
                .filter(past -> wanted.unitPath().startsWith(past.unitPath()))
                .filter(past -> past.schemeVersionId() == wanted.schemeVersionId())
                .max(java.util.Comparator.comparingInt(past -> (past.ready() ? Integer.MAX_VALUE / 2 : 0)
                        + past.unitPath().length()));
    }

    private static Past wanted(SchemeVersion version, Period period, String unitPath, Moment moment, long purpose) {
        return new Past(
                Ids.next(),
                version.schemeId(),
                version.id(),
                period.year(),
                unitPath,
                moment.day(),
                purpose,
                moment.known(),
                moment.placed(),
                PastState.RUNNING,
                0,
                0);
    }

    /** The kinds of past days there are, for a sweep. */
    List<Long> madeBefore(java.time.Instant when) {
        return store.madeBefore(when);
    }
}
