package org.xuefen.media;

import java.util.ArrayList;
import java.util.List;

/**
 * What FFmpeg may open for us. Demuxers that follow references (HLS, DASH, concat, image sequences, SDP, subtitle
 * indexes) are absent, and so are all protocols but plain files: no upload can make it read another file or call a
 * host.
 */
final class Demuxers {
    private static final String ALLOWED = "mov,matroska,avi,mpegts,mpeg,mpegvideo,m4v,flv,asf,ogg,mp3,aac,flac,wav,w64,"
            + "aiff,caf,amr,ac3,eac3,mxf,h264,hevc,ivf,ape,wv,dv,rm,tta";

    private Demuxers() {}

    /** The options that go before every {@code -i} of a stranger's file. */
    static List<String> options() {
        return List.of("-protocol_whitelist", "file", "-format_whitelist", ALLOWED);
    }

    /** The same for a program that also decodes: a picture larger than allowed is not even allocated. */
    static List<String> decoding(Limits limits) {
        var all = new ArrayList<>(options());
        all.addAll(List.of("-max_pixels", Long.toString(limits.maxPixels())));
        return all;
    }
}
