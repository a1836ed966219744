package org.xuefen.live.stage;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.live.LiveClass.Ending;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveEnded;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveState;
import org.xuefen.live.Stage;
import org.xuefen.live.StageChanged;
import org.xuefen.live.StageState;
import org.xuefen.media.Feed;
import org.xuefen.media.MediaException;
import org.xuefen.media.live.Broadcast;
import org.xuefen.media.live.Ingest;
import org.xuefen.media.live.Memory;
import org.xuefen.media.live.Stretch;
import org.xuefen.shared.AfterCommit;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.XuefenSettings;

/** All classes that are on the stage of this node. */
@Singleton
class Stages implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);
    private static final int MOST_STAGES = 60;

    private final Path folder;
    private final LiveClasses classes;
    private final StageTable table;
    private final AfterCommit afterCommit;
    private final ApplicationEventPublisher<StageChanged> events;
    private final Clock clock;
    private final Memory memory = new Memory(Runtime.getRuntime().maxMemory() / 8);
    private final Map<Long, OnStage> stages = new ConcurrentHashMap<>();
    /** A smaller picture costs a sixth of a core; where there are none left, a class goes without. */
    private final Semaphore smaller =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors() * 2));

    private final Set<Sending> sendings = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Stages(
            XuefenSettings settings,
            LiveClasses classes,
            StageTable table,
            AfterCommit afterCommit,
            ApplicationEventPublisher<StageChanged> events,
            Clock clock) {
        this.folder = settings.data().resolve("live").toAbsolutePath();
        this.classes = classes;
        this.table = table;
        this.afterCommit = afterCommit;
        this.events = events;
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    Path folder(long classId) {
        return folder.resolve(Long.toString(classId));
    }

    Optional<OnStage> find(long classId) {
        return Optional.ofNullable(stages.get(classId));
    }

    List<OnStage> all() {
        return List.copyOf(stages.values());
    }

    @Override
    public StageState state(long classId) {
        return find(classId).map(OnStage::state).orElse(StageState.OFF);
    }

    @Override
    public long position(long classId, Instant at) {
        return Stretch.position(stretches(classId), at.toEpochMilli());
    }

    @Override
    public List<Stretch> stretches(long classId) {
        return find(classId).map(stage -> stage.broadcast.stretches()).orElseGet(() -> table.stretches(classId));
    }

    /** Opens what a folder holds; it waits for its presenter from now on. */
    void reopen(long classId) throws IOException {
        var stage = new OnStage(classId, Broadcast.open(folder(classId), memory, clock));
        stage.state = stage.broadcast.begun() ? StageState.INTERRUPTED : StageState.OFF;
        stage.interruptedAt = clock.instant();
        stages.putIfAbsent(classId, stage);
    }

    /**
     * Begins to take what a presenter sends by the network.
     *
     * @throws Refusal when the class does not take it now
     */
    Sending begin(long classId, long presenterId, Ingest wanted, Sender sender) {
        return begin(classId, presenterId, wanted.form() != Ingest.Form.TS, sender, low -> {
            return new Ingest(wanted.form(), wanted.copy(), low).arguments();
        });
    }

    /** Begins to listen for what a program will send. */
    Sending listen(long classId, long presenterId, String host, int port, String passphrase, Sender sender) {
        return begin(classId, presenterId, false, sender, low -> Ingest.listening(host, port, passphrase, low));
    }

    private interface Arguments {
        List<String> of(boolean low);
    }

    private Sending begin(long classId, long presenterId, boolean fed, Sender sender, Arguments arguments) {
        requireOpen(classId);
        var stage = stages.computeIfAbsent(classId, this::open);
        boolean low = smaller.tryAcquire();
        var sending = new Sending(this, stage, sender, presenterId, low);
        sendings.add(sending);
        try {
            sending.runs(Feed.start(arguments.of(low), fed, folder, Sending.MOST_WAITING, sending));
        } catch (MediaException cannot) {
            release(sending);
            LOG.error("FFmpeg does not start: {}", cannot.getMessage());
            throw new Refusal(LiveRefusals.STAGES_FULL);
        }
        return sending;
    }

    private void requireOpen(long classId) {
        var live = classes.require(classId);
        var state = live.state(clock.instant());
        if (state == LiveState.SCHEDULED) {
            throw new Refusal(LiveRefusals.TOO_EARLY, live.opensAt());
        }
        boolean open = state == LiveState.LOBBY || state == LiveState.LIVE;
        if (!open || find(classId).map(OnStage::over).orElse(false)) {
            throw new Refusal(LiveRefusals.CLASS_OVER);
        }
        if (stopping || (stages.size() >= MOST_STAGES && !stages.containsKey(classId))) {
            throw new Refusal(LiveRefusals.STAGES_FULL);
        }
    }

    private OnStage open(long classId) {
        try {
            java.nio.file.Files.createDirectories(folder);
            return new OnStage(classId, Broadcast.open(folder(classId), memory, clock));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Senders whose FFmpeg makes nothing of what they send. */
    void endStuck() {
        sendings.forEach(Sending::endIfStuck);
    }

    /** How many FFmpegs run. */
    int sendings() {
        return sendings.size();
    }

    private void release(Sending sending) {
        sendings.remove(sending);
        if (sending.low) {
            smaller.release();
        }
    }

    /** What is sent comes out: it is on the stage from now on. Called under the stage's lock. */
    void takes(OnStage stage, Sending sending) throws MediaException {
        var before = stage.active;
        if (stage.over) {
            throw new MediaException(org.xuefen.media.MediaFault.CANCELLED, "the class is over");
        }
        stage.active = sending;
        if (before != null) {
            before.flush();
            before.sender().takenOver();
            Thread.ofVirtual().start(before::close);
        }
    }

    /** The first part is out. */
    void began(OnStage stage, Sending sending) {
        Thread.ofVirtual().name("live-began").start(() -> {
            var now = clock.instant();
            try {
                classes.began(stage.classId, now);
                table.first(stage.classId, sending.presenterId, now);
            } catch (Refusal refused) {
                sending.sender().refused(refused);
                sending.close();
                return;
            } catch (RuntimeException away) {
                // The class is seen and kept all the same; the row follows with the next sender.
                LOG.error("live class {}: its beginning could not be saved", stage.classId, away);
            }
            synchronized (stage) {
                if (stage.active != sending || stage.over) {
                    return;
                }
                stage.state = StageState.ON_AIR;
                stage.interruptedAt = null;
            }
            sending.sender().onAir();
            tell(stage, StageState.ON_AIR);
        });
    }

    /** A sender stopped, by itself or by a fault. */
    void ended(OnStage stage, Sending sending, @Nullable MediaException failure) {
        release(sending);
        if (failure != null) {
            LOG.info("live class {}: {}", stage.classId, failure.getMessage());
        }
        boolean interrupted = false;
        synchronized (stage) {
            if (stage.active == sending) {
                sending.flush();
                stage.broadcast.interrupted();
                stage.active = null;
                stage.interruptedAt = clock.instant();
                interrupted = stage.state == StageState.ON_AIR && !stage.over;
                if (interrupted) {
                    stage.state = StageState.INTERRUPTED;
                }
            }
        }
        sending.sender().stopped(failure);
        if (interrupted && !stopping) {
            tell(stage, StageState.INTERRUPTED);
        }
    }

    private void tell(OnStage stage, StageState state) {
        try {
            events.publishEvent(new StageChanged(stage.classId, state, clock.instant()));
        } catch (RuntimeException deaf) {
            LOG.error("live class {}: {} was not heard", stage.classId, state, deaf);
        }
    }

    /** Its presenter did not come back. */
    void lost(OnStage stage) {
        classes.end(stage.classId, Ending.LOST, clock.instant());
    }

    @EventListener
    void ended(LiveEnded event) {
        afterCommit.run(() -> find(event.classId()).ifPresent(this::over));
    }

    /** Nothing more is taken; players are told that it is the end. */
    void over(OnStage stage) {
        Sending active;
        synchronized (stage) {
            if (stage.over) {
                return;
            }
            stage.over = true;
            active = stage.active;
            if (active != null) {
                active.flush();
                stage.active = null;
            }
            stage.state = StageState.OFF;
        }
        if (active != null) {
            active.sender().refused(new Refusal(LiveRefusals.CLASS_OVER));
            active.close();
        }
        stage.broadcast.finish();
        tell(stage, StageState.OFF);
    }

    /** The key was taken back: who sends with it is stopped. */
    void stopPrograms(long classId) {
        sendings.stream().filter(each -> each.classId() == classId).forEach(Stages::stopProgram);
    }

    /** All that is sent in someone's name by programs. */
    void stopProgramsOf(long presenterId) {
        sendings.stream().filter(each -> each.presenterId == presenterId).forEach(Stages::stopProgram);
    }

    private static void stopProgram(Sending sending) {
        if (sending.sender().byKey()) {
            sending.sender().refused(new Refusal(LiveRefusals.NOT_PRESENTER));
            sending.close();
        }
    }

    /** It is not shown any more. */
    void forget(OnStage stage) {
        stages.remove(stage.classId, stage);
        stage.broadcast.close();
    }

    /** What is being sent is kept to the last part; a later start goes on with it. */
    @PreDestroy
    void stop() {
        stopping = true;
        for (var stage : all()) {
            synchronized (stage) {
                if (stage.active != null) {
                    stage.active.flush();
                    stage.active.close();
                    stage.active = null;
                }
            }
            stage.broadcast.close();
        }
    }
}
