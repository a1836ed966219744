/**
 * Writing quizzes: the questions of a course (its bank), the draft of each quiz item, GIFT in and out, and the immutable
 * version that a revision of the course freezes. Drafts may be incomplete; what is frozen can be answered and graded.
 */
@NullMarked
package org.xuefen.assessment.quiz;

import org.jspecify.annotations.NullMarked;
