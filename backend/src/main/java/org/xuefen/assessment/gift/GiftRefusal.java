package org.xuefen.assessment.gift;

/** Leaves the parsing of one block with its problem; never leaves the package. */
final class GiftRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GiftProblem problem;

    GiftRefusal(GiftPosition where, GiftCode code, String... args) {
        super(code.name(), null, false, false);
        problem = GiftProblem.at(where, code, args);
    }

    GiftProblem problem() {
        return problem;
    }
}
