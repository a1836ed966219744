/**
 * A class as it is given: what a presenter sends is read by FFmpeg in a child process, cut into parts and segments, kept in
 * memory and on the disk, and told as playlists (RFC 8216bis). It knows nothing of HTTP, of the database or of people.
 */
@NullMarked
package org.xuefen.media.live;

import org.jspecify.annotations.NullMarked;
