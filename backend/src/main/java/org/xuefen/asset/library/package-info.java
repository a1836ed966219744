/** A trainer's recordings from the first uploaded byte to the served segment. */
@NullMarked
package org.xuefen.asset.library;

import org.jspecify.annotations.NullMarked;
