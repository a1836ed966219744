/**
 * What an answer is worth: a pure function of the question and the response, in whole thousandths, with no rounding that
 * depends on order. The same code marks an attempt when it is submitted and when anyone checks it years later.
 */
@NullMarked
package org.xuefen.assessment.grading;

import org.jspecify.annotations.NullMarked;
