package org.xuefen.discovery.learning;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.discovery.DiscoveryRefusals;
import org.xuefen.discovery.learning.Version.State;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.AfterCommit;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.RecurringJob;
import org.xuefen.shared.Refusal;
import org.xuefen.study.Choices;

/**
 * Trains versions: each night, in between when much has been chosen since, and when an administrator asks. One that passes
 * its exam is used from then on; one that does worse than the one in use is kept as a line that says so.
 */
@Singleton
class Learning implements JobHandler, RecurringJob {
    static final String KIND = "discovery.learning";
    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    private static final int BATCH = 20_000;
    private static final int NIGHT = 2;
    /** In between: when a twentieth of all choices is new, and so many at the least. */
    private static final long MUCH = 20;

    private static final long LEAST = 500;

    private final ModelStore store;
    private final Models models;
    private final Choices choices;
    private final Jobs jobs;
    private final OrganizationSettings organization;
    private final AfterCommit afterCommit;
    private final Clock clock;

    Learning(
            ModelStore store,
            Models models,
            Choices choices,
            Jobs jobs,
            OrganizationSettings organization,
            AfterCommit afterCommit,
            Clock clock) {
        this.store = store;
        this.models = models;
        this.choices = choices;
        this.jobs = jobs;
        this.organization = organization;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /** Ends a training that was cancelled. */
    private static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** Queues a training, or gives the one under way. */
    @Transactional
    Version start(@Nullable Long actorId) {
        var running = store.in(State.TRAINING);
        if (running.isPresent()) {
            return running.get();
        }
        long id = Ids.next();
        store.insert(id, actorId);
        jobs.enqueue(KIND, Ids.text(id), "");
        return require(id);
    }

    Version require(long id) {
        return store.find(id).orElseThrow(() -> new Refusal(DiscoveryRefusals.MODEL_NOT_FOUND));
    }

    void cancel(long id) {
        require(id);
        if (!store.end(id, State.CANCELLED)) {
            throw new Refusal(DiscoveryRefusals.MODEL_NOT_TRAINING);
        }
        jobs.cancel(KIND, Ids.text(id));
    }

    /** Goes back to a version that was in use before, or on to one again. */
    @Transactional
    Version use(long id) {
        if (!require(id).kept()) {
            throw new Refusal(DiscoveryRefusals.MODEL_NOT_KEPT);
        }
        store.activate(id);
        afterCommit.run(models::look);
        return require(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String idText, String data) {
        long id = Ids.parse(idText);
        if (store.find(id).filter(found -> found.state() == State.TRAINING).isEmpty()) {
            return;
        }
        try {
            train(id);
        } catch (Cancelled e) {
            LOG.info("training {} was cancelled", id);
        }
    }

    private void train(long id) {
        var inUse = store.in(State.ACTIVE).map(Version::marks);
        var read = read();
        var lesson = Lesson.of(read, inUse, progress(id));
        store.examined(id, Version.Size.of(read, lesson.model()), lesson);
        if (lesson.verdict() != Verdict.GOOD) {
            LOG.warn("training {} came to {}: {} against {}", id, lesson.verdict(), lesson.marks(), inUse);
            store.end(id, State.REJECTED);
            return;
        }
        store.write(id, lesson.model());
        finish(id);
    }

    @Transactional
    void finish(long id) {
        if (store.end(id, State.ACTIVE)) {
            store.activate(id);
            afterCommit.run(models::look);
            return;
        }
        store.forget(id);
    }

    private Sequences read() {
        var builder = new Sequences.Builder();
        long member = 0;
        long course = 0;
        List<Choices.Choice> some;
        do {
            some = choices.after(member, course, BATCH);
            for (var each : some) {
                builder.add(each.memberId(), each.courseId(), each.at());
                member = each.memberId();
                course = each.courseId();
            }
        } while (some.size() == BATCH);
        return builder.build();
    }

    private Progress progress(long id) {
        var said = new long[] {-1};
        return (done, of) -> {
            long percent = 100 * done / Math.max(1, of);
            if (percent != said[0]) {
                said[0] = percent;
                if (!store.progress(id, (int) (percent * 10))) {
                    throw new Cancelled();
                }
            }
        };
    }

    @Override
    public int attempts() {
        return 3;
    }

    @Override
    public void gaveUp(String id, String data, Throwable cause) {
        store.end(Ids.parse(id), State.FAILED);
    }

    @Override
    public String name() {
        return "discovery.learning-due";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(20);
    }

    @Override
    public void run() {
        var last = store.before(Long.MAX_VALUE, 1).stream().findFirst();
        if (due(last)) {
            start(null);
        }
    }

    private boolean due(Optional<Version> last) {
        if (last.isEmpty()) {
            return choices.since(Instant.EPOCH) >= LEAST;
        }
        var now = clock.instant().atZone(organization.zone());
        var before = last.get();
        if (before.state() == State.TRAINING) {
            return false;
        }
        long fresh = choices.since(before.beganAt());
        if (fresh >= Math.max(LEAST, before.size().choices() / MUCH)) {
            return true;
        }
        boolean newDay =
                before.beganAt().atZone(organization.zone()).toLocalDate().isBefore(now.toLocalDate());
        return newDay && now.getHour() >= NIGHT && fresh > 0;
    }
}
