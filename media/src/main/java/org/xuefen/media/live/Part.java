package org.xuefen.media.live;

/** A part of a segment that players may ask for by itself. */
record Part(byte[] bytes, long micros, boolean independent) {}
