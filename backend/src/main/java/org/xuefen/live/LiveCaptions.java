package org.xuefen.live;

import java.util.List;
import java.util.Optional;
import org.xuefen.media.live.Stretch;

/** Implemented by whoever keeps what was written along with a class. */
public interface LiveCaptions {
    /**
     * @param language {@code zh} or {@code en}
     * @param webVtt its cues at the times of the recording
     */
    record Track(String language, String webVtt) {}

    /** Empty when nobody wrote any. */
    Optional<Track> captions(long classId, List<Stretch> stretches);
}
