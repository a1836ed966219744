package org.xuefen.app.demo;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the demo is made, for whoever looks around meanwhile. */
@Singleton
public class DemoProgress {
    private volatile @Nullable Making now;

    /** What is made at the time: one after the other. */
    public enum Stage {
        VIDEOS,
        COURSES,
        HISTORY
    }

    /**
     * A demo under way.
     *
     * @param done how many videos, courses or members' histories there are
     * @param of how many there will be
     */
    @Serdeable
    public record Making(Stage stage, int done, int of) {}

    /** @return empty when none is being made: it is complete, or this server has none */
    public Optional<Making> now() {
        return Optional.ofNullable(now);
    }

    void reach(Stage stage, int done, int of) {
        now = new Making(stage, done, of);
    }

    void end() {
        now = null;
    }
}
