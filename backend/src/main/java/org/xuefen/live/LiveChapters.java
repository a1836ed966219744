package org.xuefen.live;

import java.time.Instant;
import java.util.List;

/** Implemented by whoever knows where something new begins in a class: slides, polls. They become chapters of its recording. */
public interface LiveChapters {
    /** @param title as it is shown, in the language of the class */
    record Mark(Instant at, String title) {}

    /** In the order of time; those that fall into an interruption move to its edge. */
    List<Mark> chapters(long classId);
}
