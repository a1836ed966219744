package org.xuefen.live.meeting;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.LiveEnded;
import org.xuefen.shared.Refusal;

/** Resolutions are written down, opened, voted on and closed. */
@Singleton
class Resolutions {
    static final int MOST = 50;

    private final MeetingStore meetings;
    private final PersonStore people;
    private final ResolutionStore store;
    private final Attendance attendance;
    private final MeetingSight sight;
    private final Clock clock;

    Resolutions(
            MeetingStore meetings,
            PersonStore people,
            ResolutionStore store,
            Attendance attendance,
            MeetingSight sight,
            Clock clock) {
        this.meetings = meetings;
        this.people = people;
        this.store = store;
        this.attendance = attendance;
        this.sight = sight;
        this.clock = clock;
    }

    @Transactional
    long write(long classId, String wording, Ballot ballot, Majority majority) {
        meetings.lockOpen(classId);
        if (store.count(classId) >= MOST) {
            throw new Refusal(MeetingRefusals.MEETING_TOO_MANY_RESOLUTIONS, MOST);
        }
        return store.insert(classId, wording, ballot, majority, clock.instant());
    }

    @Transactional
    void edit(long classId, long id, String wording, Ballot ballot, Majority majority) {
        requireDraft(classId, id);
        store.update(id, wording, ballot, majority);
    }

    @Transactional
    void remove(long classId, long id) {
        requireDraft(classId, id);
        store.delete(id);
    }

    private void requireDraft(long classId, long id) {
        meetings.lockOpen(classId);
        if (store.lock(classId, id).stage() != Resolution.Stage.DRAFT) {
            throw new Refusal(MeetingRefusals.RESOLUTION_OPENED);
        }
    }

    /** Opens the vote. One at a time: people in a room look at one question. */
    @Transactional
    void open(long by, long classId, long id) {
        requireDraft(classId, id);
        sight.requireOn(classId);
        if (!store.open(classId).isEmpty()) {
            throw new Refusal(MeetingRefusals.RESOLUTION_ONE_AT_A_TIME);
        }
        store.open(id, by, clock.instant());
    }

    /** Once for each of those who are there and have a vote. */
    @Transactional
    void vote(long accountId, long classId, long id, Choice choice) {
        var resolution = store.lock(classId, id);
        if (resolution.stage() != Resolution.Stage.OPEN) {
            throw new Refusal(MeetingRefusals.RESOLUTION_NOT_OPEN);
        }
        sight.requireOn(classId);
        var person = people.find(classId, accountId)
                .filter(found -> found.presence().there())
                .orElseThrow(() -> new Refusal(MeetingRefusals.MEETING_SIGN_IN_FIRST));
        if (!person.expected()) {
            throw new Refusal(MeetingRefusals.MEETING_NO_VOTE);
        }
        boolean named = resolution.ballot() == Ballot.OPEN;
        if (!store.vote(id, accountId, named ? choice : null, named ? clock.instant() : null)) {
            throw new Refusal(MeetingRefusals.MEETING_HAS_VOTED);
        }
        store.count(id, choice);
    }

    /** Closes the vote and says what became of it. */
    @Transactional
    void close(long by, long classId, long id) {
        var meeting = meetings.lockOpen(classId);
        if (store.lock(classId, id).stage() != Resolution.Stage.OPEN) {
            throw new Refusal(MeetingRefusals.RESOLUTION_NOT_OPEN);
        }
        close(meeting, id, by, clock.instant());
    }

    /** A vote does not outlast the class. In the transaction that ends it. */
    @EventListener
    void ended(LiveEnded event) {
        meetings.find(event.classId())
                .filter(meeting -> !meeting.closed())
                .ifPresent(
                        meeting -> store.open(meeting.classId()).forEach(id -> close(meeting, id, null, event.at())));
    }

    private void close(Meeting meeting, long id, @Nullable Long by, Instant at) {
        var resolution = store.lock(meeting.classId(), id);
        if (resolution.stage() != Resolution.Stage.OPEN) {
            return;
        }
        var count = attendance.count(meeting.classId());
        var votes = resolution.tally();
        var tally = new Tally(votes.inFavour(), votes.against(), votes.abstained(), count.expected(), count.present());
        store.close(id, by, at, tally, tally.result(resolution.majority(), meeting.quorum()));
    }
}
