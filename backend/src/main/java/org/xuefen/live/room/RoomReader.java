package org.xuefen.live.room;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.xuefen.live.LiveRole;
import org.xuefen.live.Stage;
import org.xuefen.live.room.RoomState.RoomAttendee;
import org.xuefen.live.room.RoomState.RoomAttendees;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Reads a room for someone in it. */
@Singleton
class RoomReader {
    private static final int MESSAGES = 200;
    private static final int QUESTIONS = 200;
    private static final int POLLS = 20;
    private static final int ATTENDEES = 2_000;

    private final Db db;
    private final RoomStore store;
    private final QuestionStore questions;
    private final PollStore polls;
    private final BeanProvider<Stage> stage;
    private final Clock clock;

    RoomReader(
            Db db,
            RoomStore store,
            QuestionStore questions,
            PollStore polls,
            BeanProvider<Stage> stage,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.questions = questions;
        this.polls = polls;
        this.stage = stage;
        this.clock = clock;
    }

    /** @param after only messages after this one, for someone who comes back */
    RoomState read(long classId, long accountId, LiveRole role, long after) {
        return new RoomState(
                Ids.text(accountId),
                role,
                clock.instant(),
                stage.find(null).map(found -> found.state(classId)).orElse(null),
                store.restrained(classId, "MUTED").contains(accountId),
                store.settings(classId),
                store.announcement(classId).orElse(null),
                store.messages(classId, after, MESSAGES),
                questions.all(classId, accountId, QUESTIONS),
                polls.latest(classId, accountId, POLLS),
                questions.hands(classId),
                List.of(Reaction.values()),
                store.present(classId, clock.instant()));
    }

    private record There(long accountId, LiveRole role, boolean listed, java.time.Instant since) {}

    /** Hosts see everyone; others see hosts, themselves, and those who want to be seen where names are shown. */
    RoomAttendees attendees(long classId, long reader, boolean host) {
        boolean names = store.settings(classId).namesShown();
        var muted = store.restrained(classId, "MUTED");
        var there = new HashMap<Long, There>();
        db.query(
                        """
                        select a.member_id, a.role, min(a.from_at) as since, coalesce(max(p.listed), 1) as listed
                        from live_attendance a left join live_preference p on p.member_id = a.member_id
                        where a.class_id = ? and a.left_at is null and a.until_at > ? group by a.member_id, a.role limit
                        """
                                + " " + ATTENDEES,
                        row -> new There(
                                row.getLong("member_id"),
                                LiveRole.valueOf(row.getString("role")),
                                row.getBoolean("listed"),
                                Db.requireInstant(row, "since")),
                        classId,
                        clock.instant().minus(Rooms.SILENCE).minus(Duration.ofSeconds(5)))
                .forEach(each -> there.put(each.accountId(), each));
        var shown = there.values().stream()
                .filter(each -> host
                        || each.role() != LiveRole.ATTENDEE
                        || each.accountId() == reader
                        || (names && each.listed()))
                .map(each -> new RoomAttendee(
                        Ids.text(each.accountId()),
                        store.name(each.accountId()),
                        each.role(),
                        host && muted.contains(each.accountId()),
                        each.since()))
                .sorted(java.util.Comparator.comparing(RoomAttendee::role).thenComparing(RoomAttendee::name))
                .toList();
        return new RoomAttendees(shown, there.size() - shown.size());
    }
}
