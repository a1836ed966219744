package org.xuefen.live.meeting;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuefen.asset.Document;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.live.ClassAudience;
import org.xuefen.live.meeting.MeetingView.AgendaPoint;
import org.xuefen.live.meeting.MeetingView.AttachmentView;
import org.xuefen.live.meeting.MeetingView.MeetingBoard;
import org.xuefen.live.meeting.MeetingView.MeetingCount;
import org.xuefen.live.meeting.MeetingView.MeetingRecord;
import org.xuefen.live.meeting.MeetingView.NamedVote;
import org.xuefen.live.meeting.MeetingView.PersonName;
import org.xuefen.live.meeting.MeetingView.ResolutionView;
import org.xuefen.live.meeting.MeetingView.SupplementView;
import org.xuefen.live.meeting.MeetingView.VoteFigures;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Makes the page of a meeting. Once it is closed, what people did is told from what was signed. */
@Singleton
class MeetingViews {
    private static final Text NOWHERE = Text.of("—", "—");
    private static final String NOBODY = "—";

    private final MeetingStore meetings;
    private final MeetingSight sight;
    private final Attendance attendance;
    private final ResolutionStore resolutions;
    private final Attachments attachments;
    private final PaperStore papers;
    private final RecordFile record;
    private final ClassAudience audience;
    private final Accounts accounts;
    private final Units units;
    private final Clock clock;

    MeetingViews(
            MeetingStore meetings,
            MeetingSight sight,
            Attendance attendance,
            ResolutionStore resolutions,
            Attachments attachments,
            PaperStore papers,
            RecordFile record,
            ClassAudience audience,
            Accounts accounts,
            Units units,
            Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.attendance = attendance;
        this.resolutions = resolutions;
        this.attachments = attachments;
        this.papers = papers;
        this.record = record;
        this.audience = audience;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    @Connectable
    MeetingBoard board(Caller caller, Meeting meeting) {
        long classId = meeting.classId();
        long me = caller.memberId();
        var live = sight.live(classId);
        var mine = resolutions.of(classId, me);
        var now = clock.instant();
        return new MeetingBoard(
                Ids.text(classId),
                live.title(),
                units.nameOf(live.unitId()).orElse(NOWHERE),
                live.state(now),
                now,
                live.startsAt(),
                live.beganAt(),
                live.endedAt(),
                new PersonName(Ids.text(meeting.secretaryId()), name(meeting.secretaryId())),
                meeting.secretaryId() == me,
                sight.leads(caller, meeting),
                !meeting.closed() && audience.expects(classId, me),
                attendance.of(classId, me),
                meeting.version(),
                count(meeting),
                agenda(classId),
                resolutions.of(classId).stream()
                        .map(each -> resolution(
                                each, mine.containsKey(each.id()), mine.getOrDefault(each.id(), Optional.empty())))
                        .toList(),
                attachments.of(classId).stream()
                        .map(each -> attachment(classId, each))
                        .toList(),
                meeting.minutesVersion() > 0,
                meeting.closed() ? record(classId) : null);
    }

    private MeetingCount count(Meeting meeting) {
        var count = meeting.closed() ? signedCount(meeting.classId()) : attendance.count(meeting.classId());
        return new MeetingCount(
                count.expected(),
                count.present(),
                count.excused(),
                count.guests(),
                meeting.quorum(),
                meeting.quorum().needed(count.expected()),
                meeting.quorum().reached(count.present(), count.expected()));
    }

    private Attendance.Count signedCount(long classId) {
        var said = Said.of(record.said(record.requireRecord(classId)).get("attendance"));
        return new Attendance.Count(
                said.number("expected"), said.number("present"), said.number("excused"), said.number("guests"));
    }

    private List<AgendaPoint> agenda(long classId) {
        var names = new HashMap<Long, String>();
        return meetings.agenda(classId).stream()
                .map(point -> {
                    var id = point.speakerId();
                    return new AgendaPoint(
                            point.title(),
                            id == null ? null : Ids.text(id),
                            id == null ? point.speaker() : names.computeIfAbsent(id, this::name),
                            point.minutes());
                })
                .toList();
    }

    private static ResolutionView resolution(Resolution each, boolean voted, Optional<Choice> mine) {
        var tally = each.tally();
        var result = each.result();
        return new ResolutionView(
                Ids.text(each.id()),
                each.wording(),
                each.ballot(),
                each.majority(),
                each.stage(),
                each.openedAt(),
                each.closedAt(),
                each.voted(),
                voted,
                mine.orElse(null),
                result == null
                        ? null
                        : new VoteFigures(
                                tally.inFavour(),
                                tally.against(),
                                tally.abstained(),
                                tally.expected(),
                                tally.present(),
                                result));
    }

    static AttachmentView attachment(long classId, Document document) {
        return new AttachmentView(
                Ids.text(document.id()),
                document.fileName(),
                document.kind(),
                document.bytes(),
                document.sha256(),
                "/api/v1/live-classes/" + Ids.text(classId) + "/meeting/attachments/" + Ids.text(document.id()));
    }

    private MeetingRecord record(long classId) {
        var all = papers.of(classId);
        var names = record.names(classId);
        var first = all.getFirst();
        return new MeetingRecord(
                first.paper().sha256(),
                first.paper().keyId(),
                first.signedAt(),
                all.stream()
                        .skip(1)
                        .map(each -> {
                            var said = record.said(each);
                            return new SupplementView(
                                    each.number(),
                                    said.text("text"),
                                    names.getOrDefault(said.text("by"), NOBODY),
                                    each.signedAt(),
                                    each.paper().sha256());
                        })
                        .toList());
    }

    /** How people voted in an open ballot that is closed. @throws Refusal {@code live.resolution-votes-hidden} */
    @Connectable
    List<NamedVote> votes(Meeting meeting, long resolutionId) {
        var resolution = resolutions.require(meeting.classId(), resolutionId);
        if (resolution.ballot() == Ballot.SECRET || resolution.stage() != Resolution.Stage.CLOSED) {
            throw new Refusal(MeetingRefusals.RESOLUTION_VOTES_HIDDEN);
        }
        return meeting.closed() ? signedVotes(meeting.classId(), resolutionId) : votesNow(resolutionId);
    }

    private List<NamedVote> signedVotes(long classId, long resolutionId) {
        var names = record.names(classId);
        return record.said(record.requireRecord(classId)).list("resolutions").stream()
                .filter(each -> each.text("id").equals(Long.toString(resolutionId)))
                .flatMap(each -> each.texts("votes").stream())
                .map(vote -> new NamedVote(
                        names.getOrDefault(vote.getFirst(), "№ " + vote.getFirst()), Choice.valueOf(vote.getLast())))
                .toList();
    }

    private List<NamedVote> votesNow(long resolutionId) {
        Map<Long, Optional<Choice>> votes = resolutions.votes(resolutionId);
        var names = new HashMap<Long, String>();
        accounts.findAll(votes.keySet()).forEach(account -> names.put(account.id(), account.name()));
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue().isPresent())
                .map(vote -> new NamedVote(
                        names.getOrDefault(vote.getKey(), NOBODY),
                        vote.getValue().get()))
                .toList();
    }

    String name(long accountId) {
        return accounts.nameOf(accountId).orElse(NOBODY);
    }
}
