package org.xuefen.media.live;

/**
 * A part that was cut.
 *
 * @param bytes a fragment of its own; empty when nothing was sent for this rendition
 * @param micros how long it lasts, the same in every rendition
 * @param independent whether a player may begin here
 * @param opens whether a segment begins with it
 * @param closes whether a segment ends with it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record CutPart(byte[] bytes, long micros, boolean independent, boolean opens, boolean closes) {}
