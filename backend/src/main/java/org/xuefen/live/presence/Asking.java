package org.xuefen.live.presence;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.live.LiveBegan;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveEnded;
import org.xuefen.live.PresencePolicies;
import org.xuefen.live.PresencePolicy;
import org.xuefen.live.RoomVoice;
import org.xuefen.live.presence.CheckStore.Check;
import org.xuefen.live.presence.CheckStore.Planned;
import org.xuefen.shared.AfterCommit;

/**
 * Asks who is there, when the draw says so. Every server looks every two seconds; whoever writes the row of a check asks it.
 * After a standstill the checks that were due come one after another, never two at once.
 */
@Singleton
class Asking implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final int LOOK_MILLIS = 2_000;
    private static final SecureRandom SEEDS = new SecureRandom();

    private final HeldStore held;
    private final CheckStore checks;
    private final Optional<PresencePolicies> policies;
    private final RoomVoice voice;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-checks").daemon().factory());

    Asking(
            HeldStore held,
            CheckStore checks,
            Optional<PresencePolicies> policies,
            RoomVoice voice,
            AfterCommit afterCommit,
            Clock clock) {
        this.held = held;
        this.checks = checks;
        this.policies = policies;
        this.voice = voice;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        var _ = timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The policy of the scheme that applies to the class's unit; for a class to come, as it would be now. */
    Optional<PresencePolicy> policy(Held held, Instant at) {
        long scheduled = Duration.between(held.startsAt(), held.endsAt()).toMillis();
        return policies.flatMap(known -> known.of(held.unitPath(), at, scheduled, held.designatedMilli()));
    }

    @EventListener
    @Transactional
    void began(LiveBegan event) {
        policy(held.require(event.classId()), event.at())
                .ifPresent(policy -> checks.plan(event.classId(), policy, SEEDS.nextLong(), event.at()));
        afterCommit.run(() -> voice.changed(event.classId()));
    }

    /** Where a check is still owed for what was begun of a stretch, it comes now, and the room stays open for it. */
    @EventListener
    @Transactional
    void ended(LiveEnded event) {
        afterCommit.run(() -> voice.changed(event.classId()));
        if (event.ending() == LiveClass.Ending.NOBODY_CAME) {
            return;
        }
        var planned = checks.planned(event.classId());
        if (planned.isEmpty()) {
            return;
        }
        int asked = checks.checks(event.classId()).size();
        long millis = held.require(event.classId()).liveMillis(event.at());
        if (asked < Draw.due(planned.get().policy(), millis)) {
            ask(event.classId(), planned.get(), asked, event.at());
        }
    }

    private void look() {
        try {
            held.live().forEach(this::look);
        } catch (RuntimeException e) {
            LOG.warn("looking for checks that are due failed; the next look comes", e);
        }
    }

    @Transactional
    void look(long classId) {
        var planned = checks.planned(classId);
        if (planned.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var there = held.require(classId);
        var asked = checks.checks(classId);
        boolean open = !asked.isEmpty() && asked.getLast().closesAt().isAfter(now);
        var most = planned.get().policy().most();
        if (open || there.paused(now) || (most != null && asked.size() >= most)) {
            return;
        }
        if (there.liveMillis(now)
                >= Draw.at(planned.get().policy(), planned.get().seed(), asked.size())) {
            ask(classId, planned.get(), asked.size(), now);
        }
    }

    private void ask(long classId, Planned planned, int number, Instant at) {
        var policy = planned.policy();
        var question = policy.modality() == PresencePolicy.Modality.QUESTION
                ? Questions.of(planned.seed(), number)
                : new Questions.Question("", List.of());
        var check = new Check(
                CheckStore.fresh(),
                number + 1,
                at,
                at.plusSeconds(policy.windowSeconds()),
                Draw.code(planned.seed(), number),
                question.text(),
                question.choices());
        if (checks.ask(classId, check)) {
            afterCommit.run(() -> voice.check(classId, spoken(check, policy)));
        }
    }

    static RoomVoice.Check spoken(Check check, PresencePolicy policy) {
        return new RoomVoice.Check(
                check.id(),
                check.number(),
                policy.modality(),
                check.askedAt(),
                check.closesAt(),
                check.question(),
                check.choices());
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
