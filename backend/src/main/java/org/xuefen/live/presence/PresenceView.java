package org.xuefen.live.presence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.xuefen.live.PresencePolicy;

/** Presence as the member it is about sees it. */
final class PresenceView {
    private PresenceView() {}

    /**
     * How a class makes sure that people are there.
     *
     * @param checks how many are to be expected
     */
    @Serdeable
    record PresenceTerms(
            PresencePolicy.Modality modality,
            int checks,
            int windowSeconds,
            boolean random,
            PresencePolicy.Missed missed,
            int allowed,
            int workingDays) {}

    /** What became of a check. */
    enum CheckState {
        OPEN,
        ANSWERED,
        MISSED,
        MADE_UP
    }

    /**
     * A check that was asked of me.
     *
     * @param closesAt for me, with more time where I have it
     * @param code for presenters of a class that checks by a code, to be shown or said
     */
    @Serdeable
    record MyCheck(
            String id,
            int number,
            CheckState state,
            Instant askedAt,
            Instant closesAt,
            String question,
            List<String> choices,
            @Nullable String code,
            boolean canBeMadeUp) {}

    /**
     * My presence in a class.
     *
     * @param terms none where no scheme asks for checks
     * @param liveMillis how long the class has been live
     * @param countedMillis what of it I was there for and that counts
     * @param makeUpUntil until when missed checks can be made up
     * @param evidenceSha256 of what was frozen, once it is
     */
    @Serdeable
    record MyPresence(
            @Nullable PresenceTerms terms,
            Instant now,
            boolean attends,
            long liveMillis,
            long countedMillis,
            List<MyCheck> checks,
            @Nullable Instant makeUpUntil,
            boolean moreTime,
            @Nullable String evidenceSha256) {}

    /** A replay of a missed stretch. Positions in the recording, milliseconds. */
    @Serdeable
    record MakeUp(String id, long fromMillis, long untilMillis, long neededMillis) {}

    /** @param check asked once it has come, and not answered yet */
    @Serdeable
    record MakeUpBeat(long elapsedMillis, boolean check, boolean answered, boolean done) {}

    /** What I want in every class. */
    @Serdeable
    record LivePreferences(boolean listed, boolean moreTime) {}
}
