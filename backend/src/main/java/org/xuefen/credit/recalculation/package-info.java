/**
 * Corrections after a change of rules: the difference is found and shown first, and written as adjusting entries only
 * when an organizer has confirmed it. It refuses to change an entry, and to adjust one twice in a run.
 */
@NullMarked
package org.xuefen.credit.recalculation;

import org.jspecify.annotations.NullMarked;
