package org.xuefen.live.schedule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveRole;
import org.xuefen.live.LiveState;
import org.xuefen.shared.Text;

/** Classes as they are shown. */
final class ClassView {
    private ClassView() {}

    /** Whether I am coming. */
    enum Coming {
        NO,
        YES,
        /** The class is full; I get the next free place. */
        WAITING
    }

    /**
     * A class in a list.
     *
     * @param ending why it ended, absent while it has not
     * @param presenters names, for whoever may see the class
     * @param coming what I said
     * @param role what I am in it: none for one who only plans it, or who has no place
     */
    @Serdeable
    record ClassCard(
            String id,
            Text title,
            LiveState state,
            Instant opensAt,
            Instant startsAt,
            Instant endsAt,
            LiveClass.@Nullable Ending ending,
            @Nullable String seriesId,
            Text unitName,
            List<String> presenters,
            @Nullable Integer capacity,
            long registered,
            Coming coming,
            @Nullable LiveRole role) {}

    /**
     * A class with all that is said of it.
     *
     * @param now the server's clock, to count down by
     * @param waiting how many wait for a place
     * @param keeps whether I may change it
     * @param recordingAssetId the finished recording
     */
    @Serdeable
    record ClassPage(
            ClassCard card,
            Text summary,
            Instant now,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt,
            String cancelledWhy,
            @Nullable String category,
            int designatedMilli,
            List<ClassHost> hosts,
            List<BeforeClass> before,
            long waiting,
            boolean keeps,
            @Nullable String recordingAssetId) {}

    /** Who gives it. */
    @Serdeable
    record ClassHost(String accountId, String name, LiveRole role) {}

    /**
     * What to look at first.
     *
     * @param done whether I have completed it
     */
    @Serdeable
    record BeforeClass(String courseId, @Nullable String itemId, Text title, Text courseTitle, boolean done) {}

    /** A class as whoever plans it sees it, to be changed. */
    @Serdeable
    record ClassPlan(
            ClassPage page,
            String unitId,
            int lobbyMinutes,
            List<PlannedAudience> audience,
            int laterInSeries,
            int version) {}

    /** A line of the audience in words. */
    @Serdeable
    record PlannedAudience(
            String unitId,
            Text unitName,
            @Nullable String industry,
            @Nullable Text industryName,
            @Nullable String courseId,
            @Nullable Text courseTitle) {}

    /** Someone who is coming. */
    @Serdeable
    record Registered(String memberId, String name, boolean waiting, Instant registeredAt) {}

    /** A unit a class can be given for. */
    @Serdeable
    record UnitChoice(String id, Text name) {}

    /** Someone who can write the minutes of a meeting. */
    @Serdeable
    record SecretaryChoice(String accountId, String name) {}

    /** Someone who can give a class. */
    @Serdeable
    record HostChoice(String accountId, String name, Text unitName) {}
}
