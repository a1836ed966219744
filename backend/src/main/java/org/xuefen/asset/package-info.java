/**
 * Recordings: kept, made playable everywhere, served by signed addresses. Owns uploads, the transcode queue, renditions,
 * posters and captions. Refuses whatever cannot be played, with the true reason. Knows nothing of courses: those who use
 * an asset say so through {@link org.xuefen.asset.AssetUse}. Documents handed in as evidence come through
 * {@link org.xuefen.asset.Documents}.
 */
@NullMarked
package org.xuefen.asset;

import org.jspecify.annotations.NullMarked;
