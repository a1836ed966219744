package org.xuefen.live.stage;

import org.jspecify.annotations.Nullable;
import org.xuefen.media.MediaException;
import org.xuefen.shared.Refusal;

/** Whoever sends, as the stage speaks to them. Called on any thread; none of it may block. */
interface Sender {
    /** Whether it sends with a stream key, and stops when that is taken back. */
    default boolean byKey() {
        return false;
    }

    /** The first picture is out. */
    void onAir();

    /** Someone else sends from now on. */
    void takenOver();

    /** The class is over, or does not take it. */
    void refused(Refusal why);

    /** What was sent is not read any more; it may be sent anew from a beginning. {@code failure} is null after an end. */
    void stopped(@Nullable MediaException failure);
}
