package org.xuefen.live.stage;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveState;
import org.xuefen.live.StageState;
import org.xuefen.shared.Refusal;

/**
 * Looks after the classes of this node: goes on with those a kill interrupted, ends those whose presenter does not come back,
 * hears of ends that another node told, makes recordings until they are made, and removes what is of no use any more.
 */
@Singleton
class StageUpkeep implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(StageUpkeep.class);

    /** As long as a presenter has to come back. */
    static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Viewers who are still in the past of a class may stay there that long. */
    private static final Duration SHOWN_AFTER = Duration.ofMinutes(20);

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int LOOK_EVERY = 5;

    private final Stages stages;
    private final LiveClasses classes;
    private final Recorder recorder;
    private final SrtListeners listeners;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Map<Long, java.time.Instant> after = new ConcurrentHashMap<>();
    private int ticks;
    private @Nullable ScheduledFuture<?> ticking;

    StageUpkeep(
            Stages stages,
            LiveClasses classes,
            Recorder recorder,
            SrtListeners listeners,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler,
            Clock clock) {
        this.stages = stages;
        this.classes = classes;
        this.recorder = recorder;
        this.listeners = listeners;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        reopen();
        ticking = scheduler.scheduleWithFixedDelay(Duration.ofSeconds(1), Duration.ofSeconds(1), () -> {
            if (busy.compareAndSet(false, true)) {
                Thread.ofVirtual().name("live-upkeep").start(this::tick);
            }
        });
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    private void tick() {
        try {
            boolean look = ticks++ % LOOK_EVERY == 0;
            stages.endStuck();
            for (var stage : stages.all()) {
                look(stage, look);
            }
            if (look) {
                listeners.look();
            }
        } catch (RuntimeException failed) {
            LOG.warn("looking after live classes: {}", failed.toString());
        } finally {
            busy.set(false);
        }
    }

    private void look(OnStage stage, boolean askPlan) {
        try {
            if (stage.over()) {
                finished(stage);
            } else if (waitedLong(stage)) {
                stages.lost(stage);
            } else if (askPlan) {
                ask(stage);
            }
        } catch (RuntimeException failed) {
            LOG.warn("live class {}: {}", stage.classId, failed.toString());
        }
    }

    private boolean waitedLong(OnStage stage) {
        synchronized (stage) {
            var since = stage.interruptedAt;
            return stage.state == StageState.INTERRUPTED
                    && since != null
                    && stage.active == null
                    && clock.instant().isAfter(since.plus(PATIENCE));
        }
    }

    private void ask(OnStage stage) {
        try {
            var state = classes.require(stage.classId).state(clock.instant());
            if (state == LiveState.ENDED || state == LiveState.RECORDED || state == LiveState.CANCELLED) {
                stages.over(stage);
            }
        } catch (Refusal gone) {
            stages.over(stage);
        }
    }

    private void finished(OnStage stage) {
        var now = clock.instant();
        if (now.isBefore(after.getOrDefault(stage.classId, java.time.Instant.MIN))) {
            return;
        }
        if (!stage.recorded) {
            after.put(stage.classId, now.plus(AGAIN));
            stage.recorded = recorder.record(stage);
            if (stage.recorded) {
                after.put(stage.classId, now.plus(SHOWN_AFTER));
            }
            return;
        }
        stages.forget(stage);
        after.remove(stage.classId);
        remove(stages.folder(stage.classId));
    }

    private void reopen() {
        if (!Files.isDirectory(stages.folder())) {
            return;
        }
        try (var folders = Files.list(stages.folder())) {
            for (var each : folders.toList()) {
                var name = String.valueOf(each.getFileName());
                if (name.matches("\\d{1,19}")) {
                    reopen(Long.parseLong(name));
                } else {
                    remove(each);
                }
            }
        } catch (IOException unreadable) {
            LOG.error("the folder of live classes can not be read", unreadable);
        }
    }

    private void reopen(long classId) {
        try {
            stages.reopen(classId);
            LOG.info("live class {}: found again after a stop", classId);
        } catch (IOException | RuntimeException broken) {
            LOG.error("live class {}: what was kept of it can not be read", classId, broken);
        }
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (var each : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException left) {
            LOG.warn("{} is left: {}", folder.getFileName(), left.getMessage());
        }
    }

    /** For tests: what happens every second, now. */
    List<OnStage> now() {
        stages.all().forEach(stage -> look(stage, true));
        return stages.all();
    }
}
