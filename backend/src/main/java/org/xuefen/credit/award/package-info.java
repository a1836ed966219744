/**
 * Turns completions into entries, and takes entries back. It refuses to let a failing rule undo the completion it was
 * to credit: the completion stands, a due row says what is owed, and the award is tried again until it succeeds.
 */
@NullMarked
package org.xuefen.credit.award;

import org.jspecify.annotations.NullMarked;
