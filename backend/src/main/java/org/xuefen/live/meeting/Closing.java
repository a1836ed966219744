package org.xuefen.live.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.live.ClassAudience;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveState;
import org.xuefen.live.Sealing;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/** Closes a meeting: all of it is frozen and signed in one transaction. What comes after is a supplement, signed too. */
@Singleton
class Closing {
    private static final int MOST_SUPPLEMENTS = 50;
    private static final int NAMES_AT_ONCE = 1000;

    private final MeetingStore meetings;
    private final PersonStore people;
    private final ResolutionStore resolutions;
    private final Attachments attachments;
    private final Attendance attendance;
    private final MeetingSight sight;
    private final ClassAudience audience;
    private final LiveClasses classes;
    private final RecordWriter writer;
    private final PaperStore papers;
    private final Sealing sealing;
    private final Accounts accounts;
    private final Db db;
    private final Clock clock;

    Closing(
            MeetingStore meetings,
            PersonStore people,
            ResolutionStore resolutions,
            Attachments attachments,
            Attendance attendance,
            MeetingSight sight,
            ClassAudience audience,
            LiveClasses classes,
            RecordWriter writer,
            PaperStore papers,
            Sealing sealing,
            Accounts accounts,
            Db db,
            Clock clock) {
        this.meetings = meetings;
        this.people = people;
        this.resolutions = resolutions;
        this.attachments = attachments;
        this.attendance = attendance;
        this.sight = sight;
        this.audience = audience;
        this.classes = classes;
        this.writer = writer;
        this.papers = papers;
        this.sealing = sealing;
        this.accounts = accounts;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Ends the class where it still goes on.
     *
     * @throws Refusal {@code live.meeting-not-on} when it has not begun and nobody is there, {@code live.resolution-still-open},
     *     {@code live.meeting-document-gone} when an attachment is no longer what was handed in
     */
    @Transactional
    void close(long by, long classId) {
        var meeting = meetings.lockOpen(classId);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (sight.live(classId).state(at) == LiveState.CANCELLED) {
            throw new Refusal(MeetingRefusals.MEETING_CALLED_OFF);
        }
        var count = attendance.count(classId);
        if (sight.live(classId).beganAt() == null && count.present() + count.guests() == 0) {
            throw new Refusal(MeetingRefusals.MEETING_NOT_ON);
        }
        if (!resolutions.open(classId).isEmpty()) {
            throw new Refusal(MeetingRefusals.RESOLUTION_STILL_OPEN);
        }
        if (!attachments.intact(classId)) {
            throw new Refusal(MeetingRefusals.MEETING_DOCUMENT_GONE);
        }
        classes.end(classId, LiveClass.Ending.ENDED, at);
        var roles = roles(meeting);
        var seats = seat(meeting, roles);
        var content = writer.write(meeting, sight.live(classId), seats, roles, people.all(classId), count, at);
        papers.insert(classId, 0, sealing.seal(content), by, at);
        resolutions.forgetVotes(classId);
        meetings.close(classId, by, at);
    }

    private Map<Long, List<String>> roles(Meeting meeting) {
        var roles = new HashMap<Long, List<String>>();
        roles.computeIfAbsent(meeting.secretaryId(), key -> new ArrayList<>()).add("SECRETARY");
        db.query(
                "select account_id, role from live_host where class_id = ? order by account_id",
                row -> roles.computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                        .add(row.getString(2)),
                meeting.classId());
        return roles;
    }

    /** Whoever was expected, was there, spoke or wrote gets a seat. */
    private Map<Long, Seat> seat(Meeting meeting, Map<Long, List<String>> roles) {
        long classId = meeting.classId();
        var expected = audience.expected(classId, Planning.MOST_EXPECTED);
        var ids = new TreeSet<>(expected);
        ids.addAll(roles.keySet());
        ids.addAll(resolutions.voters(classId));
        for (var person : people.all(classId)) {
            ids.add(person.accountId());
            if (person.notedBy() != null) {
                ids.add(person.notedBy());
            }
        }
        for (var point : meetings.agenda(classId)) {
            if (point.speakerId() != null) {
                ids.add(point.speakerId());
            }
        }
        var names = names(List.copyOf(ids));
        var seats = new TreeMap<Long, Seat>();
        for (long id : ids) {
            seats.put(id, Seat.of(seats.size() + 1, id, names.getOrDefault(id, "—")));
        }
        people.seat(classId, seats.values(), expected);
        return seats;
    }

    private Map<Long, String> names(List<Long> ids) {
        var names = new HashMap<Long, String>();
        for (int from = 0; from < ids.size(); from += NAMES_AT_ONCE) {
            for (Account account : accounts.findAll(ids.subList(from, Math.min(ids.size(), from + NAMES_AT_ONCE)))) {
                names.put(account.id(), account.name());
            }
        }
        return names;
    }

    /** Adds to the record what was forgotten or wrong: a paper of its own that names the first. */
    @Transactional
    void supplement(long by, long classId, String text) {
        var meeting = meetings.lock(classId);
        if (!meeting.closed()) {
            throw new Refusal(MeetingRefusals.MEETING_NOT_CLOSED);
        }
        var known = papers.of(classId);
        if (known.size() > MOST_SUPPLEMENTS) {
            throw new Refusal(MeetingRefusals.MEETING_TOO_MANY_SUPPLEMENTS, MOST_SUPPLEMENTS);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int number = known.size();
        var content = new TreeMap<String, Object>();
        content.put("meeting", Long.toString(classId));
        content.put("number", Integer.toString(number));
        content.put("corrects", known.getFirst().paper().sha256());
        content.put("text", text);
        var seat = seatOf(by, classId);
        content.put("by", Integer.toString(seat.number()));
        content.put("name", seat.commitment());
        content.put("signedAt", at.toString());
        papers.insert(classId, number, sealing.seal(content), by, at);
    }

    /** Someone who was not at the meeting gets the next seat. */
    private Seat seatOf(long accountId, long classId) {
        var known = people.find(classId, accountId).flatMap(Person::seated);
        if (known.isPresent()) {
            return known.get();
        }
        int next = 1
                + (int) db.number("select coalesce(max(seat), 0) from live_meeting_person where class_id = ?", classId);
        var seat = Seat.of(
                next, accountId, accounts.find(accountId).map(Account::name).orElse("—"));
        people.seat(classId, List.of(seat), Set.of());
        return seat;
    }
}
