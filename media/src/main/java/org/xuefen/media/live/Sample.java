package org.xuefen.media.live;

/**
 * One picture or one packet of sound.
 *
 * @param time when it is decoded, in units of its track
 * @param duration in units of its track
 * @param shift from decoding to showing
 * @param key whether a player may begin here
 * @param bytes holds it from {@code from} on; shared with its neighbours, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record Sample(long time, int duration, int shift, boolean key, byte[] bytes, int from, int length) {}
