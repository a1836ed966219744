package org.xuefen.credit.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Checks that someone is there.
 *
 * @param random whether nobody can tell when the next one comes
 * @param windowSeconds how long an answer is taken
 */
public record Presence(Modality modality, Frequency frequency, boolean random, int windowSeconds, MissPolicy missed) {
    /** What is asked of whoever is there. */
    public enum Modality {
        /** Pressing a button. */
        TAP,
        /** Answering a question, its response kept. */
        POLL,
        /** Entering a code that is shown. */
        CODE,
        /** Signing in on the spot. */
        SIGN_IN
    }

    /** How many checks there have to be. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PerCredit.class, name = "PER_CREDIT"),
        @JsonSubTypes.Type(value = PerDay.class, name = "PER_DAY"),
        @JsonSubTypes.Type(value = EveryMinutes.class, name = "EVERY_MINUTES")
    })
    public sealed interface Frequency {}

    public record PerCredit(int checks) implements Frequency {}

    public record PerDay(int checks) implements Frequency {}

    public record EveryMinutes(int minutes) implements Frequency {}

    /** What a check that was not answered costs. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Prorate.class, name = "PRORATE"),
        @JsonSubTypes.Type(value = FailOver.class, name = "FAIL_OVER"),
        @JsonSubTypes.Type(value = MakeUp.class, name = "MAKE_UP")
    })
    public sealed interface MissPolicy {}

    /** Its share of the credit. */
    public record Prorate() implements MissPolicy {}

    /** Nothing up to so many, everything beyond. */
    public record FailOver(int allowed) implements MissPolicy {}

    /** Up to so many are made up by playing the missed stretch again within working days; beyond, everything. */
    public record MakeUp(int allowed, int workingDays) implements MissPolicy {}
}
