/**
 * The stage of a live class: takes what a presenter sends, shows it to hundreds with a few seconds' delay, keeps it, and hands
 * the recording on as an asset. A class is on the stage of the node its presenter is connected to; its folder there outlives a
 * kill. Refuses whoever is no presenter, and whatever is no picture and sound.
 */
@NullMarked
package org.xuefen.live.stage;

import org.jspecify.annotations.NullMarked;
