package org.xuefen.credit.rules;

import org.jspecify.annotations.Nullable;

/**
 * What the evidence says, in the terms rules ask in. Times in milliseconds.
 *
 * @param mediaMillis media played that counts, of {@code ofMediaMillis} there is
 * @param estimatedMillis what the whole course was published as taking
 * @param achieved the key of a {@link Conversion.Flat} amount ("passed")
 * @param designatedMilli credits designated for the course beforehand, in thousandths
 */
public record Measured(
        DeliveryMethod method,
        Participation participation,
        long mediaMillis,
        long ofMediaMillis,
        long wallMillis,
        long estimatedMillis,
        long words,
        long questions,
        @Nullable String achieved,
        @Nullable Long designatedMilli) {
    /** Someone studied media by themself. */
    public static Measured selfStudy(long mediaMillis, long ofMediaMillis, long estimatedMillis) {
        return new Measured(
                DeliveryMethod.SELF_STUDY,
                Participation.LEARNER,
                mediaMillis,
                ofMediaMillis,
                mediaMillis,
                estimatedMillis,
                0,
                0,
                null,
                null);
    }

    long counted(Counted counted) {
        return switch (counted) {
            case MEDIA -> mediaMillis;
            case WALL -> wallMillis;
            case ESTIMATED -> estimatedMillis;
        };
    }

    long whole(Counted counted) {
        return switch (counted) {
            case MEDIA -> ofMediaMillis;
            case WALL -> wallMillis;
            case ESTIMATED -> estimatedMillis;
        };
    }
}
