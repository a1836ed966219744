package org.xuefen.asset.library;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.xuefen.asset.AssetFailed;
import org.xuefen.asset.AssetReady;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.AssetState;
import org.xuefen.media.HlsPackage;
import org.xuefen.media.MediaException;
import org.xuefen.media.MediaInfo;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Refusal;

/**
 * The line of recordings that wait to be converted. It is the rows themselves, in the order of {@code queued_at}; the
 * persistent jobs are its lanes, so that a hundred uploads never take every thread of the server's job queue.
 */
@Singleton
class Queue {
    static final String LANE = "asset.lane";

    private final AssetTable table;
    private final BeanProvider<Jobs> jobs;
    private final MediaSettings settings;
    private final CaptionTable captions;
    private final ApplicationEventPublisher<Object> events;

    Queue(
            AssetTable table,
            BeanProvider<Jobs> jobs,
            MediaSettings settings,
            CaptionTable captions,
            ApplicationEventPublisher<Object> events) {
        this.table = table;
        this.jobs = jobs;
        this.settings = settings;
        this.captions = captions;
        this.events = events;
    }

    @Transactional
    void add(long assetId, AssetState from) {
        if (table.queue(assetId, from)) {
            wake();
        }
    }

    @Transactional
    void retry(AssetRow row) {
        boolean stopped = row.state() == AssetState.FAILED || row.state() == AssetState.CANCELLED;
        if (!stopped || !row.complete() || !table.queue(row.id(), row.state())) {
            throw new Refusal(AssetRefusals.NOT_RETRYABLE);
        }
        wake();
    }

    /** Starts the lanes that sleep. */
    @Transactional
    void wake() {
        for (int lane = 1; lane <= settings.jobs(); lane++) {
            jobs.get().enqueue(LANE, Integer.toString(lane), "");
        }
    }

    @Transactional
    void wakeIfNeeded() {
        if (table.anyQueued()) {
            wake();
        }
    }

    @Transactional
    void takeBack(int lane) {
        table.takeBack(lane);
    }

    @Transactional
    Optional<AssetRow> next(int lane) {
        return table.next(lane);
    }

    /** False when it was cancelled meanwhile. */
    @Transactional
    boolean ready(long id, long generation, MediaInfo info, HlsPackage made, String sha256) {
        if (!table.ready(id, generation, info, made, sha256)) {
            return false;
        }
        made.captions().forEach(found -> captions.embedded(id, found.language(), found.webVtt()));
        events.publishEvent(new AssetReady(id));
        return true;
    }

    /** One that came finished. */
    void published(long id) {
        events.publishEvent(new AssetReady(id));
    }

    @Transactional
    void failed(long id, MediaException failure) {
        var detail = String.valueOf(failure.getMessage());
        if (table.failed(id, failure.fault(), detail)) {
            events.publishEvent(
                    new AssetFailed(id, AssetRefusals.of(failure.fault()).wire()));
        }
    }
}
