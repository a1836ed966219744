/**
 * Captions as people bring them (WebVTT or SubRip, in UTF-8, UTF-16 or GB 18030) to one clean WebVTT. A file that would
 * lose a line in the player is refused with that line's number; what could carry style or script is left out. Refuses
 * files over 5 MB, 20,000 cues or 1,000 hours.
 */
@NullMarked
package org.xuefen.media.captions;

import org.jspecify.annotations.NullMarked;
