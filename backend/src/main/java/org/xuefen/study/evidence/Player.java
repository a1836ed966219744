package org.xuefen.study.evidence;

/**
 * An opened player: what the server knows of it from when it issued the session.
 *
 * @param source the session's id, under which it claims time
 * @param contentId what is played: a video, an article, as one revision froze it for one item
 * @param openedAt epoch milliseconds of the server's clock
 * @param durationMillis its length; nothing past it counts
 */
public record Player(long source, long contentId, long openedAt, long durationMillis) {}
