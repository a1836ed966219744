/** What became of a class, for those who planned it: who was there and when, what was asked and answered. Reads only. */
@NullMarked
package org.xuefen.live.report;

import org.jspecify.annotations.NullMarked;

