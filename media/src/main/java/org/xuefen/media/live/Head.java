package org.xuefen.media.live;

/**
 * What a player needs before the first part of a rendition.
 *
 * @param bytes ftyp and moov
 * @param codecs as playlists name them, with commas between
 * @param width 0 without a picture
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record Head(byte[] bytes, String codecs, int width, int height) {}
