package org.xuefen.credit.rules;

import org.jspecify.annotations.Nullable;

/**
 * What the evidence says, in the terms rules ask in. Times in milliseconds.
 *
 * @param mediaMillis media played that counts, of {@code ofMediaMillis} there is
 * @param scheduledMillis what the class was announced to take
 * @param estimatedMillis what the whole course was published as taking
 * @param halfDays days count two
 * @param achieved the key of a {@link Conversion.Flat} amount ("passed") or a {@link Conversion.Rank} table ("paper")
 * @param rank the place among authors, from 1; 0 for none
 * @param designatedMilli credits designated for the course beforehand, in thousandths
 */
public record Measured(
        DeliveryMethod method,
        Participation participation,
        long mediaMillis,
        long ofMediaMillis,
        long wallMillis,
        long scheduledMillis,
        long estimatedMillis,
        long halfDays,
        long words,
        long questions,
        @Nullable String achieved,
        int rank,
        @Nullable Long designatedMilli) {
    private static final long HALF_DAY = 43_200_000;

    /** Someone studied media by themself. */
    public static Measured selfStudy(long mediaMillis, long ofMediaMillis, long estimatedMillis) {
        return new Measured(
                DeliveryMethod.SELF_STUDY,
                Participation.LEARNER,
                mediaMillis,
                ofMediaMillis,
                mediaMillis,
                0,
                estimatedMillis,
                0,
                0,
                0,
                null,
                0,
                null);
    }

    /** Someone was present for so long, of a class that was to take so long. */
    public static Measured present(
            DeliveryMethod method, Participation participation, long wallMillis, long scheduledMillis) {
        return new Measured(method, participation, 0, 0, wallMillis, scheduledMillis, 0, 0, 0, 0, null, 0, null);
    }

    /** Someone was away for training for so many half days. */
    public static Measured days(DeliveryMethod method, Participation participation, long halfDays) {
        return new Measured(method, participation, 0, 0, 0, 0, 0, halfDays, 0, 0, null, 0, null);
    }

    /** Someone achieved something: passed a test, wrote a paper as the author at that place. */
    public static Measured achieved(DeliveryMethod method, Participation participation, String key, int rank) {
        return new Measured(method, participation, 0, 0, 0, 0, 0, 0, 0, 0, key, rank, null);
    }

    /** The same with what the word-count formula asks for. */
    public Measured withText(long count, long asked) {
        return with(estimatedMillis, halfDays, count, asked, designatedMilli);
    }

    /** The same with the length it was said to take. */
    public Measured estimated(long millis) {
        return with(millis, halfDays, words, questions, designatedMilli);
    }

    /** The same with days, of which each counts two. */
    public Measured withHalfDays(long days) {
        return with(estimatedMillis, days, words, questions, designatedMilli);
    }

    /** The same with an amount designated beforehand. */
    public Measured designated(long milli) {
        return with(estimatedMillis, halfDays, words, questions, milli);
    }

    private Measured with(long estimated, long days, long count, long asked, @Nullable Long designated) {
        return new Measured(
                method,
                participation,
                mediaMillis,
                ofMediaMillis,
                wallMillis,
                scheduledMillis,
                estimated,
                days,
                count,
                asked,
                achieved,
                rank,
                designated);
    }

    /** Two stretches of the same study taken together. */
    public Measured and(Measured more) {
        return selfStudy(
                mediaMillis + more.mediaMillis,
                ofMediaMillis + more.ofMediaMillis,
                estimatedMillis + more.estimatedMillis);
    }

    long counted(Counted counted) {
        return switch (counted) {
            case MEDIA -> mediaMillis;
            case WALL -> wallMillis;
            case SCHEDULED -> scheduledMillis;
            case ESTIMATED -> estimatedMillis;
            case DAYS -> halfDays * HALF_DAY;
        };
    }

    long whole(Counted counted) {
        return counted == Counted.MEDIA ? ofMediaMillis : counted(counted);
    }
}
