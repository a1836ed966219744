package org.xuefen.study;

/**
 * A member asked others something in words: the presenter of a live class, those who discuss a course. Published by the
 * domain it was asked in, in the transaction that keeps it; heard by whoever wants to know what members ask about. A message
 * between two people is no such question.
 *
 * @param text as it was asked
 */
public record QuestionAsked(long memberId, String text) {}
