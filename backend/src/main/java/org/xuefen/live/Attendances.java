package org.xuefen.live;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.xuefen.shared.Text;

/** Frozen attendance, for those who credit it. */
public interface Attendances {
    Optional<AttendanceFrozen> find(long evidenceId);

    /** The same, and nobody else credits it before the caller's transaction ends. */
    Optional<AttendanceFrozen> lock(long evidenceId);

    /** Titles of classes; of one that is not there any more, words that say so. */
    Map<Long, Text> titles(Collection<Long> classIds);
}
