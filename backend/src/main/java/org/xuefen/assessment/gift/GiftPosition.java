package org.xuefen.assessment.gift;

/** A place in the file, both counted from 1. */
public record GiftPosition(int line, int column) {}
