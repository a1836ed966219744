package org.xuefen.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Browsers on which several people signed in. A browser is told by a random mark of its own, never by its address or its
 * looks; the mark is kept as a hash, only here, for {@link #KEPT}.
 */
public interface SharedBrowsers {
    Duration KEPT = Duration.ofDays(30);

    /** Two are a family or a pair of colleagues. */
    int SEVERAL = 3;

    /** The accounts that signed in on one browser since then, a set for each browser of {@link #SEVERAL} or more. */
    Collection<Set<Long>> since(Instant then);
}
