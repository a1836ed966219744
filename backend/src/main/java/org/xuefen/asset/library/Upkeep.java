package org.xuefen.asset.library;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.asset.AssetState;
import org.xuefen.shared.RecurringJob;

/**
 * Wakes a lane that slept through a wake-up, finishes uploads whose last step a crash cut off, and gives up uploads
 * nobody has continued for a week.
 */
@Singleton
class Upkeep implements RecurringJob {
    private static final Duration FORGOTTEN = Duration.ofDays(7);
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final AssetTable table;
    private final Uploads uploads;
    private final Spool spool;
    private final Queue queue;
    private final Clock clock;

    Upkeep(AssetTable table, Uploads uploads, Spool spool, Queue queue, Clock clock) {
        this.table = table;
        this.uploads = uploads;
        this.spool = spool;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "asset.upkeep";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        for (var row : table.unfinished(clock.instant().minus(SETTLED))) {
            uploads.finish(row);
        }
        for (var row : table.abandoned(clock.instant().minus(FORGOTTEN))) {
            if (table.cancel(row.id(), AssetState.UPLOADING)) {
                spool.drop(row.id());
            }
        }
        queue.wakeIfNeeded();
    }
}
