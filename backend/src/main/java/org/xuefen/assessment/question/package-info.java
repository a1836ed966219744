/**
 * What a question is: five kinds, in one or two languages, with the weights of its answers. Pure values that hold
 * themselves valid: a question that exists can be graded. Knows no file format, no database and no clock.
 */
@NullMarked
package org.xuefen.assessment.question;

import org.jspecify.annotations.NullMarked;
