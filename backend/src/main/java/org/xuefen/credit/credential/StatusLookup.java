package org.xuefen.credit.credential;

import java.util.Optional;

/** The status lists of our own, which need no fetching. */
@FunctionalInterface
public interface StatusLookup {
    /** Whether the bit is set; empty for a list that is not ours. */
    Optional<Boolean> set(String list, long index);

    /** Knows no list. */
    StatusLookup NONE = (_, _) -> Optional.empty();
}
