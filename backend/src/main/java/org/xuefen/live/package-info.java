/**
 * Live classes (直播课). Owns the plan of a class, its stage (what is sent and watched), its room (what is said), attendance and
 * the recording. What was attended is told to {@code study} and {@code credit}; nothing here knows of a credit. The server's
 * clock alone says who was there; nothing a browser claims about time is believed.
 */
@NullMarked
package org.xuefen.live;

import org.jspecify.annotations.NullMarked;
