package org.xuefen.shared;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The only clock: UTC, cut to microseconds as the database keeps them. {@link #at} lets the seeding of a demo and the
 * tests act at another instant through the same doors as everyone.
 */
@Singleton
public final class ServerClock extends Clock {
    private static final ScopedValue<Instant> INSTANT = ScopedValue.newInstance();
    private static volatile Duration offset = Duration.ZERO;

    /** Runs the action as if it were {@code instant}; threads it starts on its own see the real time. */
    public static void at(Instant instant, Runnable action) {
        ScopedValue.where(INSTANT, instant.truncatedTo(ChronoUnit.MICROS)).run(action);
    }

    /** Moves the clock of this whole process, for tests over HTTP. */
    static void shift(Duration by) {
        offset = by;
    }

    @Override
    public Instant instant() {
        return INSTANT.isBound() ? INSTANT.get() : Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var source = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return source.withZone(other);
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }
}
