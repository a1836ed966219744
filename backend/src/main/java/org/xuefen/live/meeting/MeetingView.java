package org.xuefen.live.meeting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.xuefen.asset.DocumentKind;
import org.xuefen.live.LiveState;
import org.xuefen.shared.Text;

/** Meetings as they are shown. */
final class MeetingView {
    private MeetingView() {}

    /**
     * Whether a class is a meeting, and the meeting.
     *
     * @param keeps whether I may make it one, or plan it anew
     */
    @Serdeable
    record MeetingPage(boolean keeps, @Nullable MeetingBoard meeting) {}

    /**
     * A meeting as it stands.
     *
     * @param now the server's clock
     * @param secretary whether I am its secretary
     * @param leads whether I may open and close votes
     * @param votes whether I have a vote, once I am there
     * @param presence whether I am there; none: not yet
     * @param version of what was planned, to be sent with a change
     */
    @Serdeable
    record MeetingBoard(
            String classId,
            Text title,
            Text unitName,
            LiveState state,
            Instant now,
            Instant startsAt,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt,
            PersonName secretaryName,
            boolean secretary,
            boolean leads,
            boolean votes,
            @Nullable Presence presence,
            int version,
            MeetingCount attendance,
            List<AgendaPoint> agenda,
            List<ResolutionView> resolutions,
            List<AttachmentView> attachments,
            boolean minutesTaken,
            @Nullable MeetingRecord record) {}

    /** Someone, by name. */
    @Serdeable
    record PersonName(String accountId, String name) {}

    /**
     * Who is there.
     *
     * @param expected how many have a vote
     * @param present how many of them are there
     * @param excused how many of them sent apologies
     * @param guests who are there without a vote
     * @param needed how many have to be there
     */
    @Serdeable
    record MeetingCount(
            int expected, int present, int excused, int guests, Quorum quorum, int needed, boolean reached) {}

    /** @param speakerId none for a guest, or where nobody is named */
    @Serdeable
    record AgendaPoint(String title, @Nullable String speakerId, String speaker, int minutes) {}

    /**
     * A resolution.
     *
     * @param voted how many have voted
     * @param mine whether I have
     * @param myChoice what I voted, in an open ballot
     * @param figures none until the vote is closed, so that nobody votes by them
     */
    @Serdeable
    record ResolutionView(
            String id,
            String text,
            Ballot ballot,
            Majority majority,
            Resolution.Stage stage,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            int voted,
            boolean mine,
            @Nullable Choice myChoice,
            @Nullable VoteFigures figures) {}

    /** What was counted. */
    @Serdeable
    record VoteFigures(int inFavour, int against, int abstained, int expected, int present, Result result) {}

    /** @param url asked for anew each time, with the reader's own session */
    @Serdeable
    record AttachmentView(String id, String name, DocumentKind kind, long bytes, String sha256, String url) {}

    /** What was signed. */
    @Serdeable
    record MeetingRecord(String sha256, String keyId, Instant signedAt, List<SupplementView> supplements) {}

    /** What was added after the closing. */
    @Serdeable
    record SupplementView(int number, String text, String by, Instant signedAt, String sha256) {}

    /**
     * Someone on the list of a meeting.
     *
     * @param by who noted it, where it was not they themselves
     */
    @Serdeable
    record Attendee(
            String accountId,
            String name,
            boolean expected,
            Presence presence,
            @Nullable Instant at,
            @Nullable String by,
            String note) {}

    /** @param all how many there are; the list may be cut */
    @Serdeable
    record Attendees(List<Attendee> people, int all) {}

    /** A vote of an open ballot. */
    @Serdeable
    record NamedVote(String name, Choice choice) {}

    /** Minutes with their version; html is safe to show. */
    @Serdeable
    record MinutesView(
            String version,
            String markdown,
            String html,
            @Nullable Instant savedAt) {}

    /** When the minutes were written, and by whom. */
    @Serdeable
    record MinutesRevision(String version, String by, Instant begunAt, Instant writtenAt) {}
}
