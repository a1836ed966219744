package org.xuefen.assessment.question;

/** A question that nobody could answer right, or that is larger than a question may be. Carries no stack trace. */
public final class InvalidQuestion extends IllegalArgumentException {

    /** What is wrong with it; the wire and the sentences are made from the name. */
    public enum Why {
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
        EMPTY_RANGE
    }

    private final Why why;

    public InvalidQuestion(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
