package org.xuefen.live.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.ClassAudience;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveState;
import org.xuefen.shared.Db;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;
import org.xuefen.shared.Refusal;

/** Who is there. People sign in for themselves; the secretary notes those in the room, and apologies. */
@Singleton
class Attendance {
    private final MeetingStore meetings;
    private final PersonStore people;
    private final MeetingSight sight;
    private final ClassAudience audience;
    private final LiveClasses classes;
    private final Beginning beginning;
    private final Db db;
    private final Clock clock;
    private final Kept<Long, Integer> counted;

    Attendance(
            MeetingStore meetings,
            PersonStore people,
            MeetingSight sight,
            ClassAudience audience,
            LiveClasses classes,
            Beginning beginning,
            Db db,
            Clock clock,
            Keeping keeping) {
        this.meetings = meetings;
        this.people = people;
        this.sight = sight;
        this.audience = audience;
        this.classes = classes;
        this.beginning = beginning;
        this.db = db;
        this.clock = clock;
        this.counted = keeping.of(1000, "live_audience", "live_registration", "member");
    }

    /**
     * How many are there.
     *
     * @param expected how many have a vote
     * @param present how many of them are there
     * @param excused how many of them sent apologies
     * @param guests who are there without a vote
     */
    record Count(int expected, int present, int excused, int guests) {}

    Count count(long classId) {
        int audienceNow = counted.get(
                classId, id -> audience.expected(id, Planning.MOST_EXPECTED).size());
        int present = people.count(classId, true, Presence.SELF, Presence.BY_HAND);
        int excused = people.count(classId, true, Presence.EXCUSED);
        int guests = people.count(classId, false, Presence.SELF, Presence.BY_HAND);
        // Whoever was expected when they signed in stays so, should they have been moved to another unit since.
        return new Count(Math.max(audienceNow, present + excused), present, excused, guests);
    }

    /** Signs oneself in, while the waiting room is open or the meeting goes on; again changes nothing. */
    @Transactional
    void signIn(long accountId, long classId) {
        var meeting = meetings.lockOpen(classId);
        if (meeting.secretaryId() != accountId
                && classes.role(accountId, classId).isEmpty()) {
            throw new Refusal(MeetingRefusals.MEETING_NOT_EXPECTED);
        }
        var state = sight.state(classId);
        if (state == LiveState.SCHEDULED) {
            throw new Refusal(MeetingRefusals.MEETING_NOT_OPEN_YET);
        }
        if (state != LiveState.LOBBY && state != LiveState.LIVE) {
            throw new Refusal(MeetingRefusals.MEETING_NOT_ON);
        }
        if (there(classId, accountId)) {
            return;
        }
        people.put(classId, accountId, audience.expects(classId, accountId), Presence.SELF, clock.instant(), null, "");
    }

    /**
     * Notes someone by hand: that they are there in person, that they sent apologies, or, with ABSENT, neither after all.
     *
     * @param note why, or where they sit
     */
    @Transactional
    void note(long by, long classId, long accountId, Presence presence, String note) {
        var meeting = meetings.lockOpen(classId);
        boolean expected = audience.expects(classId, accountId);
        if (!expected
                && meeting.secretaryId() != accountId
                && classes.role(accountId, classId).isEmpty()) {
            throw new Refusal(MeetingRefusals.MEETING_NOT_EXPECTED);
        }
        if (people.find(classId, accountId)
                .filter(person -> person.presence() == Presence.SELF)
                .isPresent()) {
            throw new Refusal(MeetingRefusals.MEETING_SIGNED_IN);
        }
        if (presence == Presence.BY_HAND && sight.state(classId) == LiveState.SCHEDULED) {
            throw new Refusal(MeetingRefusals.MEETING_NOT_OPEN_YET);
        }
        if (presence != Presence.BY_HAND && hasVoted(classId, accountId)) {
            throw new Refusal(MeetingRefusals.MEETING_HAS_VOTED);
        }
        if (presence == Presence.ABSENT) {
            people.remove(classId, accountId);
            return;
        }
        people.put(classId, accountId, expected, presence, clock.instant(), by, note);
        if (presence == Presence.BY_HAND) {
            beginning.ifDue(classId);
        }
    }

    private boolean there(long classId, long accountId) {
        return people.find(classId, accountId)
                .filter(person -> person.presence().there())
                .isPresent();
    }

    private boolean hasVoted(long classId, long accountId) {
        return db.number("""
                        select count(*) from live_ballot v join live_resolution r on r.id = v.resolution_id
                        where r.class_id = ? and v.account_id = ?
                        """, classId, accountId) > 0;
    }

    @Nullable
    Presence of(long classId, long accountId) {
        return people.find(classId, accountId).map(Person::presence).orElse(null);
    }
}
