package org.xuefen.shared.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.shared.AfterCommit;
import org.xuefen.shared.JobHandler;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.RecurringJob;

/** Jobs on db-scheduler: starts when the server listens, stops before the database does. */
@Context
class JobQueue implements Jobs, ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    /** Heartbeats a dead node is given; fewer the scheduler does not take. */
    static final int MISSED = 4;

    private static final int THREADS = 3;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final DataSource pool;
    private final BeanProvider<JobHandler> handlers;
    private final BeanProvider<RecurringJob> recurring;
    private final AfterCommit afterCommit;
    private final JobSettings settings;
    private final Clock clock;
    private @Nullable Queue queue;
    private volatile boolean stopping;

    JobQueue(
            DataSource pool,
            BeanProvider<JobHandler> handlers,
            BeanProvider<RecurringJob> recurring,
            AfterCommit afterCommit,
            JobSettings settings,
            Clock clock) {
        this.pool = pool;
        this.handlers = handlers;
        this.recurring = recurring;
        this.afterCommit = afterCommit;
        this.settings = settings;
        this.clock = clock;
    }

    private record Queue(Map<String, OneTimeTask<String>> kinds, SchedulerClient client, Scheduler scheduler) {}

    /** Made at first use and not with this bean: handlers may themselves queue jobs, which would be a circle. */
    private synchronized Queue queue() {
        if (queue == null) {
            queue = make();
        }
        return queue;
    }

    private Queue make() {
        var kinds = new HashMap<String, OneTimeTask<String>>();
        handlers.stream().forEach(handler -> kinds.put(handler.kind(), oneTime(handler)));
        var tasks = new ArrayList<Task<?>>(kinds.values());
        var repeated = new ArrayList<RecurringTask<Void>>();
        recurring.stream()
                .forEach(job -> repeated.add(Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                        .execute((instance, context) -> {
                            try {
                                job.run();
                            } catch (Exception e) {
                                logFailure(job.name(), "", 1, e);
                                throw new Failed("recurring job " + job.name(), e);
                            }
                        })));
        // The injected pool hands out the current transaction's connection; the scheduler's own threads have none.
        var bare = DelegatingDataSource.unwrapDataSource(pool);
        var dialect = new AutodetectJdbcCustomization(bare, true);
        var scheduler = Scheduler.create(bare, tasks)
                .startTasks(repeated)
                .jdbcCustomization(dialect)
                .serializer(new TextSerializer())
                .alwaysPersistTimestampInUTC()
                .threads(threads(handlers.stream()))
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .enableImmediateExecution()
                .failureLogging(LogLevel.OFF, false) // said here, once, and in a line where a line says it
                .build();
        var client = SchedulerClient.Builder.create(pool, tasks)
                .jdbcCustomization(dialect)
                .serializer(new TextSerializer())
                .build();
        return new Queue(Map.copyOf(kinds), client, scheduler);
    }

    /** Mail and awards never wait until somebody's recording is converted. */
    static int threads(Stream<JobHandler> handlers) {
        return THREADS + handlers.mapToInt(JobHandler::threads).sum();
    }

    private OneTimeTask<String> oneTime(JobHandler handler) {
        return Tasks.oneTime(handler.kind(), String.class)
                .onFailure((complete, operations) -> {
                    var execution = complete.getExecution();
                    int failures = execution.consecutiveFailures + 1;
                    var cause = complete.getCause().orElseGet(() -> new IllegalStateException("stopped"));
                    logFailure(handler.kind(), execution.getId(), failures, cause);
                    if (failures >= handler.attempts()) {
                        operations.stop();
                        handler.gaveUp(execution.getId(), String.valueOf(execution.taskInstance.getData()), cause);
                        return;
                    }
                    operations.reschedule(complete, clock.instant().plus(pause(failures)));
                })
                .execute((instance, context) -> {
                    try {
                        handler.run(instance.getId(), instance.getData());
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new Failed("job " + handler.kind(), e);
                    }
                });
    }

    /** A failure of the world outside (a mail server that is away): declared by the handler, and no fault of ours. */
    private static final class Failed extends RuntimeException {
        Failed(String job, Exception cause) {
            super(job, cause, false, false);
        }
    }

    private void logFailure(String kind, String id, int failures, Throwable cause) {
        if (stopping) {
            LOG.info("job {} {} is interrupted by the stop of the server; it runs again", kind, id);
            return;
        }
        if (cause instanceof Failed failed) {
            LOG.warn("job {} {} failed, attempt {}: {}", kind, id, failures, String.valueOf(failed.getCause()));
            return;
        }
        LOG.warn("job {} {} failed, attempt {}", kind, id, failures, cause);
    }

    private static Duration pause(int failures) {
        var pause = Duration.ofSeconds(2L << Math.min(failures, 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        queue().scheduler().start();
    }

    @Override
    @Transactional
    public void enqueue(String kind, String id, String data) {
        enqueueAt(kind, id, data, clock.instant());
    }

    @Override
    @Transactional
    public void enqueueAt(String kind, String id, String data, Instant when) {
        queue().client().scheduleIfNotExists(require(kind).instance(id, data), when);
        afterCommit.run(queue().scheduler()::triggerCheckForDueExecutions);
    }

    @Override
    @Transactional
    public boolean cancel(String kind, String id) {
        var client = queue().client();
        var waiting = client.getScheduledExecution(TaskInstanceId.of(kind, id));
        if (waiting.isEmpty() || waiting.get().isPicked()) {
            return false;
        }
        try {
            client.cancel(TaskInstanceId.of(kind, id));
            return true;
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            return false; // begun or ended just now
        }
    }

    private OneTimeTask<String> require(@Nullable String kind) {
        var task = queue().kinds().get(kind);
        if (task == null) {
            throw new IllegalArgumentException("no handler for jobs of kind " + kind);
        }
        return task;
    }

    @PreDestroy
    synchronized void stop() {
        stopping = true;
        if (queue != null) {
            queue.scheduler().stop();
        }
    }
}
