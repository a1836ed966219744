package org.xuefen.assessment.attempt;

import org.xuefen.assessment.grading.Response;

/**
 * The answer to one question of an attempt.
 *
 * @param position of the question in the quiz, from 0, whatever order it was shown in
 * @param seq grows with every change the learner makes
 */
record Answer(int position, long seq, Response response, boolean flagged) {}
