package org.xuefen.assessment.gift;

import java.util.Locale;

/** Everything a GIFT file can be told about itself. Sentences: {@code gift_zh.properties}, {@code gift_en.properties}. */
public enum GiftCode {
    TOO_LARGE,
    BAD_ENCODING,
    TOO_MANY_QUESTIONS,
    QUESTION_TOO_LONG,
    NOTHING_FOUND,
    UNCLOSED_TITLE,
    UNCLOSED_ANSWERS,
    NESTED_BRACE,
    STRAY_BRACE,
    SECOND_ANSWERS,
    FULL_WIDTH_BRACE,
    EXPECTED_ANSWER,
    TOO_MANY_ANSWERS,
    BAD_WEIGHT,
    BAD_NUMBER,
    ESSAY,
    MATCHING,
    NO_STEM,
    TOO_LONG,
    TOO_MANY,
    TOO_FEW_OPTIONS,
    EMPTY_OPTION,
    EMPTY_ANSWER,
    NO_RIGHT_ANSWER,
    NO_WRONG_OPTION,
    WEIGHT_OUT_OF_RANGE,
    NOT_A_NUMBER,
    EMPTY_RANGE,
    DESCRIPTION_ALONE,
    EVERYTHING_EARNS;

    /** Notes do not keep a question out. */
    public boolean isNote() {
        return this == DESCRIPTION_ALONE || this == EVERYTHING_EARNS;
    }

    /** The code on the wire. */
    public String code() {
        return "gift." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
