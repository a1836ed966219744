package org.xuefen.study.progress;

/**
 * What completes an item that is watched or read.
 *
 * @param contentId what is played, as the revision froze it: a changed video is watched anew
 * @param watchedAs under what watched time is kept: the item and its content, for one recording in two items earns once
 *     in each and is watched once for each
 * @param durationMillis length; 0 for a quiz, which has no terms of this kind
 */
record Terms(long contentId, long watchedAs, long durationMillis, long neededMillis, boolean needsEnd) {
    static final Terms NONE = new Terms(0, 0, 0, 0, false);
    private static final long LAST_FRAMES = 1000;

    static Terms video(long itemId, long contentId, long durationMillis, int thresholdPercent) {
        long share = durationMillis * thresholdPercent / 100;
        // Players stop a few frames before the length that the container states.
        return new Terms(
                contentId,
                watchedAs(itemId, contentId),
                durationMillis,
                Math.clamp(share, 0, Math.max(0, durationMillis - LAST_FRAMES)),
                false);
    }

    static Terms article(long itemId, long contentId, long readingMillis, int sharePercent) {
        return new Terms(
                contentId, watchedAs(itemId, contentId), readingMillis, readingMillis * sharePercent / 100, true);
    }

    /** Both ids in one (the finalizer of SplitMix64): what is played never changes for an item but with its content. */
    private static long watchedAs(long itemId, long contentId) {
        long mixed = itemId * 0x9E3779B97F4A7C15L + contentId;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 31)) & Long.MAX_VALUE;
    }
}
