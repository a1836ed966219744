package org.xuefen.live.presence;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
final class RoomWait {
    private RoomWait() {}

    static void until(BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to be");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
