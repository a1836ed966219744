package org.xuefen.study.watch;

import java.util.List;
import org.xuefen.study.evidence.Beat;

/**
 * Beats of one player as they reached the server.
 *
 * @param now epoch milliseconds of the server's clock at their arrival, however long they then wait for a commit
 */
public record Heartbeat(PlayerSession session, List<Beat> beats, long now) {}
