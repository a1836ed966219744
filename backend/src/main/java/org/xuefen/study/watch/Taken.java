package org.xuefen.study.watch;

import org.xuefen.study.evidence.Watched;

/**
 * What a heartbeat led to, committed.
 *
 * @param reached whether the item's threshold is reached
 * @param crossed whether this very heartbeat reached it: a due row is written, the completion is to follow
 */
public record Taken(Watched watched, boolean reached, boolean crossed) {}
