package org.xuefen.live.meeting;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.live.ClassAudience;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.live.LiveState;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/**
 * Who may see a meeting and do what in it. While it is open: whom its class is open to; once it is closed: those who were
 * expected or there, and at all times its secretary, the hosts of its class, and whoever organizes the unit.
 */
@Singleton
class MeetingSight {
    private final Db db;
    private final ClassAudience audience;
    private final LiveClasses classes;
    private final Clock clock;

    MeetingSight(Db db, ClassAudience audience, LiveClasses classes, Clock clock) {
        this.db = db;
        this.audience = audience;
        this.classes = classes;
        this.clock = clock;
    }

    /** Refuses {@code live.meeting-not-found} to everyone who may not see it. */
    @Connectable
    Meeting require(Caller caller, long classId) {
        return find(caller, classId).orElseThrow(() -> new Refusal(MeetingRefusals.MEETING_NOT_FOUND));
    }

    @Connectable
    Optional<Meeting> find(Caller caller, long classId) {
        long me = caller.memberId();
        var open = audience.open(me);
        var kept = audience.kept(caller);
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(classId);
        arguments.add(me);
        arguments.add(me);
        arguments.add(me);
        arguments.addAll(kept.arguments());
        arguments.addAll(open.arguments());
        return db.one(
                "select " + Meeting.COLUMNS + " " + """
                from live_meeting m join live_class c on c.id = m.class_id where m.class_id = ? and (m.secretary_id = ?
                    or exists (select 1 from live_meeting_person p where p.class_id = m.class_id and p.account_id = ?)
                    or exists (select 1 from live_host t where t.class_id = m.class_id and t.account_id = ?)
                    or\s""" + kept.sql() + " or (m.closed_at is null and " + open.sql()
                        + "))",
                Meeting::read,
                arguments.toArray());
    }

    /** Refuses {@code live.class-not-found} to everyone who may neither come to the class nor change it. */
    @Connectable
    void requireClass(Caller caller, long classId) {
        var open = audience.open(caller.memberId());
        if (!keeps(caller, classId)
                && db.number(
                                "select count(*) from live_class c where " + open.sql() + " and c.id = ?",
                                open.with(classId))
                        == 0) {
            throw new Refusal(LiveRefusals.CLASS_NOT_FOUND);
        }
    }

    @Connectable
    boolean keeps(Caller caller, long classId) {
        var kept = audience.kept(caller);
        return db.number("select count(*) from live_class c where " + kept.sql() + " and c.id = ?", kept.with(classId))
                > 0;
    }

    void requireKept(Caller caller, long classId) {
        if (!keeps(caller, classId)) {
            throw new Refusal(LiveRefusals.CLASS_NOT_FOUND);
        }
    }

    /** Refuses {@code live.meeting-secretary-only} to others who see it. */
    void requireSecretary(Caller caller, long classId) {
        if (require(caller, classId).secretaryId() != caller.memberId()) {
            throw new Refusal(MeetingRefusals.MEETING_SECRETARY_ONLY);
        }
    }

    /** Refuses {@code live.meeting-leaders-only} to others than the secretary and the presenters. */
    void requireLeader(Caller caller, long classId) {
        if (!leads(caller, require(caller, classId))) {
            throw new Refusal(MeetingRefusals.MEETING_LEADERS_ONLY);
        }
    }

    boolean leads(Caller caller, Meeting meeting) {
        return meeting.secretaryId() == caller.memberId()
                || classes.role(caller.memberId(), meeting.classId())
                        .filter(role -> role == LiveRole.PRESENTER)
                        .isPresent();
    }

    /** Refuses unless the class has begun and goes on. */
    void requireOn(long classId) {
        if (state(classId) != LiveState.LIVE) {
            throw new Refusal(MeetingRefusals.MEETING_NOT_ON);
        }
    }

    LiveState state(long classId) {
        return live(classId).state(clock.instant());
    }

    LiveClass live(long classId) {
        return classes.require(classId);
    }
}
