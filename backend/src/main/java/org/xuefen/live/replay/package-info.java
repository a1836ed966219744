/**
 * A class looked at again: where something new begins in it, what was said at each moment of its recording, and what was
 * written along as captions. Owns the slides
 * that were shown. Refuses names to whoever was not there.
 */
@NullMarked
package org.xuefen.live.replay;

import org.jspecify.annotations.NullMarked;
