package org.xuefen.credit.credential;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param proofs how many proofs were checked and are right
 * @param about what it says of itself; none where it could not be read
 */
public record Checked(
        Kind kind,
        List<Finding> findings,
        int proofs,
        @Nullable About about) {
    /** What a file is. */
    public enum Kind {
        OPEN_BADGE_3,
        LEARNER_RECORD,
        ENDORSEMENT,
        VERIFIABLE_CREDENTIAL,
        OPEN_BADGE_2,
        UNKNOWN
    }

    /** What comes out of it. */
    public enum Outcome {
        /** Everything was checked and is right. */
        VALID,
        /** All that could be checked here is right. */
        RIGHT_AS_FAR_AS_CHECKED,
        INVALID
    }

    /**
     * @param where a path into the file, such as {@code issuer.otherIdentifier[1].type}
     * @param detail a value out of the file, cut short
     */
    public record Finding(CheckCode code, String where, String detail) {}

    /** As the file says; whether that is true is what the findings tell. */
    public record About(
            String name,
            String issuer,
            String holder,
            @Nullable Instant from,
            @Nullable Instant until) {}

    public Outcome outcome() {
        if (has(CheckCode.Weight.ERROR)) {
            return Outcome.INVALID;
        }
        return has(CheckCode.Weight.UNCHECKED) ? Outcome.RIGHT_AS_FAR_AS_CHECKED : Outcome.VALID;
    }

    private boolean has(CheckCode.Weight weight) {
        return findings.stream().anyMatch(finding -> finding.code().weight() == weight);
    }
}
