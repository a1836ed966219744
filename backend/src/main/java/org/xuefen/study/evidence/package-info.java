/**
 * The rule that turns what a player reports into counted media time. No framework, no SQL, no clock of its own.
 *
 * <p>Owns: sets of milliseconds ({@link org.xuefen.study.evidence.IntervalSet}), what a member has on their desk
 * ({@link org.xuefen.study.evidence.Desk}: claims on wall time, beats seen, what was watched of the items at hand) and the
 * rule itself ({@link org.xuefen.study.evidence.WatchRule}).
 *
 * <p>Refuses to trust: the client's clock, rate, visibility and arithmetic. Every counted media millisecond is paid for with
 * wall time of the server's clock, each wall millisecond of a member is spent once, and what could not be paid for is kept
 * with the reason, so that the player can say it.
 */
@NullMarked
package org.xuefen.study.evidence;

import org.jspecify.annotations.NullMarked;
