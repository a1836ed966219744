/**
 * A live class as an item of a course: which class an item refers to, when such an item may be published, and what was attended
 * reported to study. A published revision refers to the class for good; the class itself may still move. Refuses classes that
 * the trainer does not keep.
 */
@NullMarked
package org.xuefen.live.item;

import org.jspecify.annotations.NullMarked;
