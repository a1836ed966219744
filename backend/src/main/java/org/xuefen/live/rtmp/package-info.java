/**
 * Takes what programs such as OBS publish by RTMP (Adobe's specification 1.0): handshake, chunks, the few commands of a
 * publisher. Whoever sends without a right key, too slowly, too much or nonsense is dropped. Knows nothing of classes: what is
 * published goes to a {@link org.xuefen.live.rtmp.Publishers} as FLV.
 */
@NullMarked
package org.xuefen.live.rtmp;

import org.jspecify.annotations.NullMarked;
