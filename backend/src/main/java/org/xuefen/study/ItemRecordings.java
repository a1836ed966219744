package org.xuefen.study;

import java.util.Optional;

/** Declared here, implemented by whoever holds what is studied at its time: where it can be studied afterwards. */
public interface ItemRecordings {
    /**
     * @param contentId what a revision refers to
     * @return the asset, once there is one that can be played
     */
    Optional<Long> recording(long contentId);
}
