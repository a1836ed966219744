package org.xuefen.live.room;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.websocket.CloseReason;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.live.AttendanceBook;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.SignedOut;
import org.xuefen.live.room.RoomEvent.Kind;
import org.xuefen.shared.Ids;
import org.xuefen.shared.SharedRefusals;

/**
 * The rooms that have someone in them on this server. One thread tells, ten times a second; another one keeps time: it asks
 * sockets whether they are there, writes attendance, and adds up what is counted.
 */
@Singleton
class Rooms implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
    private static final int TELL_MILLIS = 100;
    private static final int KEEP_MILLIS = 500;
    /** A socket that did not answer for so long is not there any more. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    private static final int MESSAGES_BURST = 60;
    private static final Duration EACH_MESSAGE = Duration.ofMillis(25);
    private static final int COUNT_EVERY = 4;
    private static final int RECHECK = 60;
    private static final byte[] PING = {'x'};
    private static final CloseReason SIGNED_OUT =
            new CloseReason(CloseReason.POLICY_VIOLATION.getCode(), SharedRefusals.SIGN_IN_REQUIRED.wire());

    private final Map<Long, Room> rooms = new ConcurrentHashMap<>();
    private final Fanout fanout;
    private final SignOuts signOuts;
    private final RoomStore store;
    private final QuestionStore questions;
    private final PollStore polls;
    private final AttendanceBook attendance;
    private final LiveClasses classes;
    private final Clock clock;
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-room").daemon().factory());
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-keeper").daemon().factory());
    private boolean half;
    private int beat;

    Rooms(
            Fanout fanout,
            SignOuts signOuts,
            RoomStore store,
            QuestionStore questions,
            PollStore polls,
            AttendanceBook attendance,
            LiveClasses classes,
            Clock clock) {
        this.fanout = fanout;
        this.signOuts = signOuts;
        this.store = store;
        this.questions = questions;
        this.polls = polls;
        this.attendance = attendance;
        this.classes = classes;
        this.clock = clock;
        fanout.hear(this::heard);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        var _ = teller.scheduleWithFixedDelay(
                () -> safely(() -> rooms.values().forEach(Room::flush)),
                TELL_MILLIS,
                TELL_MILLIS,
                TimeUnit.MILLISECONDS);
        var _ = keeper.scheduleAtFixedRate(() -> safely(this::keep), KEEP_MILLIS, KEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("a turn of the rooms failed; the next one comes", e);
        }
    }

    Room of(long classId) {
        return rooms.computeIfAbsent(classId, this::fresh);
    }

    private Room fresh(long classId) {
        return new Room(classId, new Pace(MESSAGES_BURST, EACH_MESSAGE, clock.instant()));
    }

    /** An empty room goes, but never between looking and sitting down. */
    void enter(long classId, Seat seat) {
        rooms.compute(classId, (id, there) -> {
            var room = there == null ? fresh(id) : there;
            room.enter(seat);
            return room;
        });
    }

    /** Tells everyone in the class, on every server. */
    void publish(long classId, RoomEvent event) {
        fanout.publish(classId, event.kind() + " " + store.write(event));
    }

    private void heard(long classId, String text) {
        if (classId == SignOuts.NO_CLASS) {
            signOuts.heard(text);
            return;
        }
        var room = rooms.get(classId);
        int space = text.indexOf(' ');
        if (room == null || space < 0) {
            return;
        }
        if (RoomEvent.changesRights(Kind.valueOf(text.substring(0, space)))) {
            room.stale = true;
        }
        room.tell(text.substring(space + 1));
    }

    /** Whoever signed out, or was, is in no room any more; the reason keeps their page from knocking again. */
    @EventListener
    void signedOut(SignedOut event) {
        for (var room : rooms.values()) {
            for (var seat : room.seatsOf(event.sessions().accountId())) {
                if (event.sessions().ends(seat.accountId, seat.signIn)) {
                    seat.close(SIGNED_OUT);
                    leave(room.classId, seat.session.getId());
                }
            }
        }
    }

    void leave(long classId, String sessionId) {
        var room = rooms.get(classId);
        var seat = room == null ? null : room.seats.remove(sessionId);
        if (seat != null) {
            attendance.leave(seat.interval, seat.heardAt);
        }
    }

    /** Asks in one half of a second and writes in the other, when the answers are there. */
    private void keep() {
        boolean asks = half;
        half = !half;
        if (asks) {
            rooms.values().forEach(room -> room.seats.values().forEach(Rooms::ping));
            return;
        }
        beat++;
        var now = clock.instant();
        var seen = new HashMap<Long, Instant>();
        for (var room : rooms.values()) {
            for (var seat : room.seats.values()) {
                if (seat.heardAt.isBefore(now.minus(SILENCE))) {
                    seat.close(CloseReason.GOING_AWAY);
                    leave(room.classId, seat.session.getId());
                    continue;
                }
                if (seat.interval % RECHECK == beat % RECHECK) {
                    safely(() -> recheck(room, seat));
                }
                seen.put(seat.interval, seat.heardAt);
            }
        }
        attendance.seen(seen);
        for (var room : List.copyOf(rooms.values())) {
            safely(() -> refresh(room, now));
        }
    }

    private static void ping(Seat seat) {
        if (seat.session.isOpen() && seat.session.isWritable()) {
            var _ = seat.session.sendPingAsync(PING);
        }
    }

    /** Whoever was deactivated, moved or taken off the list meanwhile leaves within a minute; a few are looked at each second. */
    private void recheck(Room room, Seat seat) {
        if (classes.role(seat.accountId, room.classId).isEmpty()) {
            seat.close(CloseReason.NORMAL);
            leave(room.classId, seat.session.getId());
        }
    }

    private void refresh(Room room, Instant now) {
        if (room.stale) {
            room.stale = false;
            rights(room);
        }
        if (beat % COUNT_EVERY == 0) {
            present(room, now);
        }
        reactions(room, now);
        drain(room.touchedPolls)
                .forEach(id -> polls.find(room.classId, id, 0)
                        .ifPresent(poll -> publish(room.classId, new RoomEvent(Kind.POLL, now, poll))));
        drain(room.touchedQuestions)
                .forEach(id -> questions
                        .find(room.classId, id, 0)
                        .ifPresent(question -> publish(room.classId, new RoomEvent(Kind.QUESTION, now, question))));
        rooms.computeIfPresent(room.classId, (id, there) -> there.seats.isEmpty() ? null : there);
    }

    /** Each server counts for its own people, and says so when it is another number. */
    private void present(Room room, Instant now) {
        long count = store.present(room.classId, now);
        if (count != room.present) {
            room.present = count;
            room.tell(store.write(new RoomEvent(Kind.PRESENT, now, new RoomEvent.Present(count))));
        }
    }

    private void rights(Room room) {
        room.settings = store.settings(room.classId);
        room.muted = store.restrained(room.classId, "MUTED");
        for (long accountId : store.restrained(room.classId, "REMOVED")) {
            for (var seat : room.seatsOf(accountId)) {
                seat.close(CloseReason.NORMAL);
                leave(room.classId, seat.session.getId());
            }
        }
    }

    private void reactions(Room room, Instant now) {
        var counts = new EnumMap<Reaction, Integer>(Reaction.class);
        room.reactions.forEach((reaction, count) -> {
            int times = (int) count.sumThenReset();
            if (times > 0) {
                counts.put(reaction, times);
            }
        });
        if (!counts.isEmpty()) {
            store.react(room.classId, now.truncatedTo(ChronoUnit.MINUTES), counts);
            publish(room.classId, new RoomEvent(Kind.REACTIONS, now, counts));
        }
    }

    private static List<Long> drain(Collection<Long> touched) {
        var ids = List.copyOf(touched);
        touched.removeAll(ids);
        return ids;
    }

    void refuse(Seat seat, String code, String sentence, @Nullable String key) {
        var event = new RoomEvent(Kind.REFUSED, clock.instant(), new RoomEvent.Refused(code, sentence, key));
        seat.send("[" + store.write(event) + "]");
    }

    void welcome(Seat seat) {
        var event = new RoomEvent(Kind.WELCOME, clock.instant(), new RoomEvent.Who(Ids.text(seat.accountId)));
        seat.send("[" + store.write(event) + "]");
    }

    /** Those who are in when the server stops are out, to the second. */
    @PreDestroy
    void stop() {
        teller.shutdownNow();
        keeper.shutdownNow();
        rooms.values().forEach(room -> room.seats.keySet().forEach(id -> safely(() -> leave(room.classId, id))));
    }
}
