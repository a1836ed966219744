package org.xuefen.media.live;

/** A part of a segment that players may ask for by itself. */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record Part(byte[] bytes, long micros, boolean independent) {}
