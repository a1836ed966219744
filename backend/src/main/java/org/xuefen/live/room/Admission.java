package org.xuefen.live.room;

import io.micronaut.websocket.WebSocketSession;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.live.AttendanceBook;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;

/** Who comes into a room, and when it is open. */
@Singleton
class Admission {
    /** What was not said during class may be said right after; a last check may still be open. */
    static final Duration AFTERWARDS = Duration.ofMinutes(15);

    private static final int SEATS_EACH = 3;
    private static final int SEATS_IN_ALL = 20_000;

    private final LiveClasses classes;
    private final RoomStore store;
    private final Rooms rooms;
    private final AttendanceBook attendance;
    private final Accounts accounts;
    private final Clock clock;

    Admission(
            LiveClasses classes,
            RoomStore store,
            Rooms rooms,
            AttendanceBook attendance,
            Accounts accounts,
            Clock clock) {
        this.classes = classes;
        this.store = store;
        this.rooms = rooms;
        this.attendance = attendance;
        this.accounts = accounts;
        this.clock = clock;
    }

    Seat admit(String id, WebSocketSession session, Locale locale) {
        var caller = session.getUserPrincipal()
                .flatMap(Caller::of)
                .orElseThrow(() -> new Refusal(SharedRefusals.SIGN_IN_REQUIRED));
        long accountId = caller.memberId();
        long classId = Ids.parse(id);
        var role = require(accountId, classId);
        var room = rooms.of(classId);
        if (room.seats.size() >= SEATS_IN_ALL) {
            throw new Refusal(SharedRefusals.OVERLOADED);
        }
        var mine = room.seatsOf(accountId);
        if (mine.size() >= SEATS_EACH) {
            var oldest = mine.stream()
                    .min(Comparator.comparingLong(seat -> seat.interval))
                    .orElseThrow();
            oldest.close(io.micronaut.websocket.CloseReason.NORMAL);
            rooms.leave(classId, oldest.session.getId());
        }
        var now = clock.instant();
        var name = accounts.nameOf(accountId).orElse("—");
        long interval = attendance.join(classId, accountId, role, now);
        var seat = new Seat(session, accountId, caller.sessionId(), name, role, locale, interval, now);
        rooms.enter(classId, seat);
        return seat;
    }

    /** What the account is in a room that is open. @throws Refusal for everyone who may not come in now */
    LiveRole require(long accountId, long classId) {
        var role = classes.role(accountId, classId).orElseThrow(() -> new Refusal(LiveRefusals.CLASS_NOT_FOUND));
        requireOpen(classes.require(classId), clock.instant());
        if (store.removed(classId, accountId)) {
            throw new Refusal(LiveRefusals.REMOVED);
        }
        return role;
    }

    LiveRole requireHost(long accountId, long classId) {
        var role = require(accountId, classId);
        if (!role.runsTheRoom()) {
            throw new Refusal(SharedRefusals.FORBIDDEN);
        }
        return role;
    }

    private static void requireOpen(LiveClass live, Instant now) {
        var ended = live.endedAt();
        boolean over = live.cancelledAt() != null || (ended != null && now.isAfter(ended.plus(AFTERWARDS)));
        if (over) {
            throw new Refusal(LiveRefusals.CLASS_OVER);
        }
        if (now.isBefore(live.opensAt())) {
            throw new Refusal(LiveRefusals.TOO_EARLY, live.opensAt());
        }
    }
}
