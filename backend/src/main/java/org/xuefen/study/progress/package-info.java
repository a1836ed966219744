/**
 * Courses taken and completed: enrolments, item and course completions with their frozen evidence, how far everyone is, and
 * the API of the player. Every completion is decided here, under the lock of its enrolment, from what is in the database.
 */
@NullMarked
package org.xuefen.study.progress;

import org.jspecify.annotations.NullMarked;
