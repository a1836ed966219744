/**
 * What the product knows of FFmpeg: probe, transcode to HLS, poster, captions, drawn slides to video.
 * It knows nothing of Micronaut, the database or learning. Whatever reads a stranger's file runs in a child
 * process with limits on time, memory, output and protocols; a crash there is a failed job, never a failed server.
 */
@NullMarked
package org.xuefen.media;

import org.jspecify.annotations.NullMarked;
