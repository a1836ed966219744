package org.xuefen.live.room;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Something that happened in a room, as everyone in it is told: JSON with the kind, the moment, and what the kind brings.
 *
 * @param body by kind: a {@link RoomMessage}, {@link RoomQuestion}, {@link RoomPoll}, {@link RoomHand}, {@link RoomSettings},
 *     {@link RoomCheck}, counts by {@link Reaction}, or one of the records here
 */
@Serdeable
record RoomEvent(Kind kind, Instant at, @Nullable Object body) {
    /** What happened. */
    enum Kind {
        /** One is in the room; what is missed is asked for. */
        WELCOME,
        MESSAGE,
        MESSAGE_REMOVED,
        QUESTION,
        QUESTION_REMOVED,
        HAND,
        REACTIONS,
        POLL,
        /** A line of captions: what is said now. */
        CAPTION,
        SETTINGS,
        /** How many are there. */
        PRESENT,
        CHECK,
        MUTED,
        UNMUTED,
        REMOVED,
        /** The class began, ended or changed. */
        CHANGED,
        /** Too much was missed: ask for everything anew. */
        RELOAD,
        REFUSED
    }

    /** How many are there. */
    @Serdeable
    record Present(long count) {}

    /** A line of captions. */
    @Serdeable
    record Caption(String text) {}

    /** Whom it concerns. */
    @Serdeable
    record Who(String accountId) {}

    /** What it concerns. */
    @Serdeable
    record What(String id) {}

    /**
     * Why not.
     *
     * @param sentence in the reader's language
     * @param key what the sender called what they sent
     */
    @Serdeable
    record Refused(String code, String sentence, @Nullable String key) {}

    static RoomEvent bare(Kind kind, Instant at) {
        return new RoomEvent(kind, at, null);
    }

    /** Whether servers look up anew who may do what. */
    static boolean changesRights(Kind kind) {
        return kind == Kind.SETTINGS || kind == Kind.MUTED || kind == Kind.UNMUTED || kind == Kind.REMOVED;
    }
}
