/**
 * Random samples of awards: drawn so that anyone with the seed and the frame draws the same, their evidence frozen as it
 * was, each decided by a person, and reversals asked for from there. It refuses to redraw until the sample pleases.
 */
@NullMarked
package org.xuefen.credit.sample;

import org.jspecify.annotations.NullMarked;
