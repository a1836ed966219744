package org.xuefen.asset.library;

import jakarta.inject.Singleton;
import org.xuefen.shared.JobHandler;

/**
 * A lane of the queue: works through the waiting recordings until there is none. It is a persistent job, so when its
 * node dies it begins again on any node, with the recording it had in hand.
 */
@Singleton
class Lane implements JobHandler {
    private final Queue queue;
    private final Conversion conversion;
    private final MediaSettings settings;

    Lane(Queue queue, Conversion conversion, MediaSettings settings) {
        this.queue = queue;
        this.conversion = conversion;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return Queue.LANE;
    }

    /** A lane never gives up: what fails is the recording. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }

    /** Each lane is busy as long as recordings wait. */
    @Override
    public int threads() {
        return settings.jobs();
    }

    @Override
    public void run(String id, String data) throws Exception {
        int lane = Integer.parseInt(id);
        queue.takeBack(lane);
        for (var next = queue.next(lane); next.isPresent(); next = queue.next(lane)) {
            conversion.run(next.get());
        }
    }
}
