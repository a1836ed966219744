package org.xuefen.study.progress;

/**
 * What completes an item that is watched or read.
 *
 * @param contentId what is played, as the revision froze it: a changed video is watched anew
 * @param durationMillis length; 0 for a quiz, which has no terms of this kind
 */
record Terms(long contentId, long durationMillis, long neededMillis, boolean needsEnd) {
    static final Terms NONE = new Terms(0, 0, 0, false);
    private static final long LAST_FRAMES = 1000;

    static Terms video(long contentId, long durationMillis, int thresholdPercent) {
        long share = durationMillis * thresholdPercent / 100;
        // Players stop a few frames before the length that the container states.
        return new Terms(
                contentId, durationMillis, Math.clamp(share, 0, Math.max(0, durationMillis - LAST_FRAMES)), false);
    }

    static Terms article(long contentId, long readingMillis, int sharePercent) {
        return new Terms(contentId, readingMillis, readingMillis * sharePercent / 100, true);
    }
}
