package org.xuefen.study.evidence;

import java.util.List;

/**
 * What a player says it has just played.
 *
 * @param seq the beat's number in its session; a number that was seen is a replay and changes nothing
 * @param position where the player stands, media milliseconds
 * @param ended whether the end was reached (the last line of an article)
 */
public record Beat(int seq, long position, boolean ended, List<Played> played) {
    public Beat {
        played = List.copyOf(played);
    }

    /**
     * A stretch played without a stop at one speed.
     *
     * @param from media milliseconds
     * @param to media milliseconds, exclusive
     * @param rateMilli thousandths of normal speed
     * @param visible whether the page was in view
     * @param since when it began, milliseconds of the player's own steady clock since its session was opened: only a hint
     *     where in the server's time to book it, so that late and reordered reports of different players do not collide
     */
    public record Played(long from, long to, int rateMilli, boolean visible, long since) {}
}
