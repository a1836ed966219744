package org.xuefen.discovery.learning;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The version in use, in this node's memory. Asked for, it looks in the database now and then whether another one is in use,
 * and reads that beside the request; until then readers get what is here.
 */
@Singleton
public class Models {
    private static final Logger LOG = LoggerFactory.getLogger(Models.class);
    private static final long LOOK = Duration.ofSeconds(20).toNanos();

    /** @param id of the version; another one means other recommendations */
    public record Active(long id, Model model) {}

    private final ModelStore store;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Active active;
    private volatile long lookedAt = System.nanoTime() - LOOK;

    Models(ModelStore store) {
        this.store = store;
    }

    /** Empty as long as nothing has been learned. */
    public Optional<Active> now() {
        if (System.nanoTime() - lookedAt > LOOK && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("learned-model").start(this::lookQuietly);
        }
        return Optional.ofNullable(active);
    }

    @EventListener
    void on(ServerStartupEvent event) {
        now();
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("what was learned can't be read: {}", e.toString());
        } finally {
            lookedAt = System.nanoTime();
            looking.set(false);
        }
    }

    /** Holds the version in use when it returns. */
    synchronized void look() {
        var id = store.active();
        var held = active;
        if (id.isEmpty()) {
            active = null;
            return;
        }
        if (held == null || held.id() != id.getAsLong()) {
            active = store.read(id.getAsLong())
                    .map(model -> new Active(id.getAsLong(), model))
                    .orElse(held);
        }
    }
}
