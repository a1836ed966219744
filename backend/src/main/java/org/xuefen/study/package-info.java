/**
 * Study: a member takes a course, and what they do becomes evidence and completions.
 *
 * <p>Owns enrolments, player sessions, watch evidence, a member's claims on time, item and course completions. A completion
 * is written once and never goes back. {@link org.xuefen.study.CourseCompleted} is published in the transaction that
 * completes. Refuses to believe clients: see {@code org.xuefen.study.evidence}.
 */
@NullMarked
package org.xuefen.study;

import org.jspecify.annotations.NullMarked;
