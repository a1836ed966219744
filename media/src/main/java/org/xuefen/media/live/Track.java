package org.xuefen.media.live;

import org.xuefen.media.MediaException;
import org.xuefen.media.MediaFault;

/**
 * One track of what FFmpeg writes.
 *
 * @param codec as playlists name it (RFC 6381): {@code avc1.42c01f}, {@code mp4a.40.2}
 * @param timescale units a second
 * @param trak its box, taken over as it is
 * @param trex its defaults, taken over as they are
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
record Track(long id, Kind kind, String codec, int timescale, int width, int height, byte[] trak, byte[] trex) {
    private static final int MOST_SIDE = 8192;
    private static final int MOST_TIMESCALE = 10_000_000;

    enum Kind {
        PICTURE,
        SOUND
    }

    static Track read(Cursor.Box trak, byte[] trex) throws MediaException {
        var tkhd = trak.body().only("tkhd");
        boolean wide = tkhd.u8() == 1;
        long id = tkhd.skip(wide ? 19 : 11).u32();
        var mdia = trak.body().only("mdia");
        var mdhd = mdia.only("mdhd");
        int timescale = mdhd.skip(mdhd.u8() == 1 ? 19 : 11).small(MOST_TIMESCALE);
        if (timescale == 0) {
            throw Cursor.damaged("no timescale");
        }
        var stsd = mdia.only("minf").only("stbl").only("stsd").skip(8).boxes();
        if (stsd.size() != 1) {
            throw Cursor.damaged(stsd.size() + " sample entries");
        }
        var entry = stsd.getFirst();
        return switch (entry.type()) {
            case "avc1" -> picture(id, timescale, entry.body(), trak.whole(), trex);
            case "mp4a" -> new Track(id, Kind.SOUND, "mp4a.40.2", timescale, 0, 0, trak.whole(), trex);
            default -> throw new MediaException(MediaFault.UNSUPPORTED_CODEC, "sample entry " + entry.type());
        };
    }

    private static Track picture(long id, int timescale, Cursor entry, byte[] trak, byte[] trex) throws MediaException {
        int width = entry.skip(24).u16();
        int height = entry.u16();
        if (width == 0 || height == 0 || width > MOST_SIDE || height > MOST_SIDE) {
            throw new MediaException(MediaFault.TOO_LARGE_PICTURE, width + "×" + height);
        }
        for (var box : entry.skip(50).boxes()) {
            if (box.type().equals("avcC")) {
                var config = box.body().skip(1);
                var codec = "avc1.%02x%02x%02x".formatted(config.u8(), config.u8(), config.u8());
                return new Track(id, Kind.PICTURE, codec, timescale, width, height, trak, trex);
            }
        }
        throw Cursor.damaged("no avcC");
    }

    /** Units of this track as microseconds. */
    long micros(long units) {
        return Math.multiplyHigh(units, 1_000_000L) == 0 && units >= 0
                ? units * 1_000_000 / timescale
                : (long) (units * 1e6 / timescale);
    }
}
