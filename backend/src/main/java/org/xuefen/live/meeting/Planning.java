package org.xuefen.live.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.xuefen.live.ClassAudience;
import org.xuefen.live.LiveClass;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** A class becomes a meeting, and its plan changes. */
@Singleton
class Planning {
    /** The most whom a meeting can expect: its record names each of them. */
    static final int MOST_EXPECTED = 5000;

    private final MeetingStore store;
    private final MeetingSight sight;
    private final ClassAudience audience;
    private final Members members;
    private final Units units;
    private final Db db;
    private final Clock clock;

    Planning(
            MeetingStore store,
            MeetingSight sight,
            ClassAudience audience,
            Members members,
            Units units,
            Db db,
            Clock clock) {
        this.store = store;
        this.sight = sight;
        this.audience = audience;
        this.members = members;
        this.units = units;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    void write(long by, long classId, MeetingForm form) {
        var live = sight.live(classId);
        requireHeld(live);
        if (audience.expected(classId, MOST_EXPECTED + 1).size() > MOST_EXPECTED) {
            throw new Refusal(MeetingRefusals.MEETING_TOO_LARGE, MOST_EXPECTED);
        }
        long secretaryId = Ids.parse(form.secretaryId());
        var points = form.points();
        check(live, secretaryId, points);
        if (store.find(classId).isEmpty()) {
            store.insert(classId, secretaryId, form.quorum(), by, clock.instant());
        } else {
            var meeting = store.lockOpen(classId);
            if (form.version() == null || form.version() != meeting.version()) {
                throw new Refusal(MeetingRefusals.MEETING_CHANGED);
            }
            store.update(classId, secretaryId, form.quorum());
        }
        store.writeAgenda(classId, points);
    }

    private void check(LiveClass live, long secretaryId, List<Point> points) {
        var wanted = new HashSet<Long>();
        wanted.add(secretaryId);
        points.forEach(point -> {
            if (point.speakerId() != null) {
                wanted.add(point.speakerId());
            }
        });
        long root = units.root(live.unitId()).id();
        var found = new HashSet<Long>();
        for (var member : members.findAll(wanted)) {
            if (member.active() && under(root, member)) {
                found.add(member.id());
            }
        }
        if (!found.contains(secretaryId)) {
            throw Refusal.field("secretaryId", MeetingRefusals.MEETING_SECRETARY_OUTSIDE);
        }
        for (int i = 0; i < points.size(); i++) {
            var speaker = points.get(i).speakerId();
            if (speaker != null && !found.contains(speaker)) {
                throw Refusal.field("agenda[" + i + "].speakerId", MeetingRefusals.MEETING_SPEAKER_OUTSIDE);
            }
        }
    }

    private static boolean under(long root, Member member) {
        return member.unitPath().startsWith("/" + root + "/");
    }

    /** Takes the plan back; what has happened stays. */
    @Transactional
    void remove(long classId) {
        var meeting = store.lockOpen(classId);
        boolean begun = meeting.minutesVersion() > 0
                || db.number("select count(*) from live_meeting_person where class_id = ?", classId) > 0
                || db.number(
                                "select count(*) from live_resolution where class_id = ? and opened_at is not null",
                                classId)
                        > 0
                || db.number("select count(*) from live_meeting_document where class_id = ?", classId) > 0;
        if (begun) {
            throw new Refusal(MeetingRefusals.MEETING_BEGUN);
        }
        store.delete(classId);
    }

    private static void requireHeld(LiveClass live) {
        if (live.cancelledAt() != null) {
            throw new Refusal(MeetingRefusals.MEETING_CALLED_OFF);
        }
    }
}
