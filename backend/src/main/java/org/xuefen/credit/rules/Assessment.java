package org.xuefen.credit.rules;

/**
 * A test that has to be passed.
 *
 * @param questionsPerCredit how many questions it needs at least for each credit given; 0: any number
 */
public record Assessment(int passPercent, int questionsPerCredit) {}
