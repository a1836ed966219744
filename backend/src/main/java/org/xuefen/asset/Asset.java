package org.xuefen.asset;

/**
 * A recording.
 *
 * @param durationMs play time of what was made, from READY on; never changes then
 * @param width of the largest rendition; 0 for sound alone
 * @param height of the largest rendition; 0 for sound alone
 */
public record Asset(
        long id,
        long ownerId,
        String fileName,
        AssetState state,
        long durationMs,
        int width,
        int height,
        boolean hasVideo,
        boolean hasAudio) {

    public boolean ready() {
        return state == AssetState.READY;
    }
}
