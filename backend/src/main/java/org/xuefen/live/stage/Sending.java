package org.xuefen.live.stage;

import org.jspecify.annotations.Nullable;
import org.xuefen.live.LiveRefusals;
import org.xuefen.media.Feed;
import org.xuefen.media.MediaException;
import org.xuefen.media.MediaFault;
import org.xuefen.media.live.Fragments;
import org.xuefen.shared.Refusal;

/**
 * What one sender sends, through an FFmpeg of its own. It takes the stage with the first that comes out of it, so that a
 * hand-over shows no hole.
 */
final class Sending implements Feed.Output {
    /** Bytes that may wait for FFmpeg: seconds of a good picture. */
    static final long MOST_WAITING = 8L << 20;
    /** Megabits a second, over ten seconds. */
    static final int MOST_MEGABITS = 25;

    /** A picture that does not move for so long has stopped. */
    private static final long STUCK_NANOS = 8_000_000_000L;

    private static final long WINDOW_NANOS = 10_000_000_000L;
    private static final long WINDOW_BYTES = MOST_MEGABITS * 1_000_000L / 8 * 10;

    private final Stages stages;
    private final OnStage stage;
    private final Sender sender;
    final long presenterId;
    final boolean low;
    private @Nullable Feed feed;
    private @Nullable Fragments fragments;
    private volatile boolean stuck;
    private volatile long lastOut;
    private long windowStart = System.nanoTime();
    private long windowBytes;

    Sending(Stages stages, OnStage stage, Sender sender, long presenterId, boolean low) {
        this.stages = stages;
        this.stage = stage;
        this.sender = sender;
        this.presenterId = presenterId;
        this.low = low;
    }

    void runs(Feed running) {
        feed = running;
    }

    long classId() {
        return stage.classId;
    }

    Sender sender() {
        return sender;
    }

    /** False when FFmpeg does not follow: then it has been ended, and the sender begins anew. */
    boolean write(byte[] bytes) {
        var open = feed;
        if (open == null) {
            return false;
        }
        long now = System.nanoTime();
        if (now - windowStart > WINDOW_NANOS) {
            windowStart = now;
            windowBytes = 0;
        }
        windowBytes += bytes.length;
        if (lastOut == 0) {
            lastOut = now;
        }
        if (windowBytes > WINDOW_BYTES) {
            sender.refused(new Refusal(LiveRefusals.SENDING_TOO_MUCH, MOST_MEGABITS));
            open.close();
            return false;
        }
        if (!open.write(bytes)) {
            open.close();
            return false;
        }
        return true;
    }

    /** Ends it when nothing comes out: what is sent is no picture, or the network is away and has not said so. */
    void endIfStuck() {
        long now = System.nanoTime();
        if (lastOut != 0 && now - lastOut > STUCK_NANOS) {
            stuck = true;
            close();
        }
    }

    long waiting() {
        var open = feed;
        return open == null ? 0 : open.waiting();
    }

    /** The sender has nothing more to say: what is there is worked off. */
    void finish() {
        var open = feed;
        if (open != null) {
            open.finish();
        }
    }

    void close() {
        var open = feed;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void bytes(byte[] buffer, int length) throws MediaException {
        lastOut = System.nanoTime();
        synchronized (stage) {
            var into = fragments;
            if (into == null) {
                stages.takes(stage, this);
                into = stage.broadcast.fragments(() -> stages.began(stage, this));
                fragments = into;
            }
            if (stage.active != this) {
                throw new MediaException(MediaFault.CANCELLED, "someone else is on the stage");
            }
            into.push(buffer, length);
        }
    }

    /** What was begun is given out, before another takes the stage. */
    void flush() {
        try {
            if (fragments != null) {
                fragments.end();
            }
        } catch (MediaException lost) {
            // The last part of what was sent can not be read; all before it is out.
        }
    }

    @Override
    public void ended(@Nullable MediaException failure) {
        boolean nothing = stuck && failure == null;
        stages.ended(
                stage, this, nothing ? new MediaException(MediaFault.NOT_MEDIA, "nothing comes out of it") : failure);
    }
}
