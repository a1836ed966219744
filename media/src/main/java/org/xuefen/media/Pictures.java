package org.xuefen.media;

/** FFmpeg filters from a decoded picture (already turned upright by FFmpeg) to what every browser shows. */
final class Pictures {
    /** Linear light, BT.709 primaries, then the filmic curve: faces and slides keep their tones. */
    private static final String TO_SDR = ",zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv";

    private static final double FASTEST = 30.5;
    private static final int SMOOTH_ENOUGH = 10;

    private Pictures() {}

    /**
     * Frames a second of the renditions: the source's own, halved until it is at most 30. A recording whose frames
     * last unequally long (screen capture) gets at least 10, so that no movement is lost.
     */
    static Rate rate(MediaInfo.Video video) {
        if (!video.rate().known()) {
            return new Rate(25, 1);
        }
        var rate = video.rate();
        while (rate.perSecond() > FASTEST) {
            rate = rate.halved();
        }
        boolean jerky = !video.constant() && rate.perSecond() < SMOOTH_ENOUGH;
        return jerky || rate.perSecond() < 0.5 ? new Rate(SMOOTH_ENOUGH, 1) : rate;
    }

    static String scaled(MediaInfo.Video video, int width, int height) {
        return (video.interlaced() ? "bwdif=mode=send_frame:deint=interlaced," : "")
                + "scale=%d:%d:out_range=tv".formatted(width, height)
                + (video.hdr() ? TO_SDR : "")
                + ",format=yuv420p,setsar=1";
    }
}
