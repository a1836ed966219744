package org.xuefen.live.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** The seats of one class on this server, and what is to be told to them. */
final class Room {
    /** Ten seconds of a busy room; whoever is further behind asks anew. */
    private static final int KEPT_FRAMES = 100;

    private static final String RELOAD = "[{\"kind\":\"RELOAD\"}]";

    final long classId;
    final Map<String, Seat> seats = new ConcurrentHashMap<>();
    final Map<Reaction, LongAdder> reactions = new ConcurrentHashMap<>();
    final Set<Long> touchedPolls = ConcurrentHashMap.newKeySet();
    final Set<Long> touchedQuestions = ConcurrentHashMap.newKeySet();
    final Pace messages;
    volatile RoomSettings settings = RoomSettings.FIRST;
    volatile Set<Long> muted = Set.of();
    volatile boolean stale = true;
    volatile long present;

    private final ConcurrentLinkedQueue<String> pending = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<String> frames = new ArrayDeque<>();
    private long nextFrame;

    Room(long classId, Pace messages) {
        this.classId = classId;
        this.messages = messages;
    }

    void tell(String event) {
        pending.add(event);
    }

    /** A seat hears what comes from now on. Only the room's thread may send to it after that. */
    synchronized void enter(Seat seat) {
        seat.next = nextFrame;
        seats.put(seat.session.getId(), seat);
    }

    /** Sends what is pending in one frame to everyone who can take it now; the others get it when they can. */
    synchronized void flush() {
        var events = new ArrayList<String>();
        for (var event = pending.poll(); event != null; event = pending.poll()) {
            events.add(event);
        }
        if (!events.isEmpty()) {
            frames.add("[" + String.join(",", events) + "]");
            nextFrame++;
            if (frames.size() > KEPT_FRAMES) {
                frames.removeFirst();
            }
        }
        for (var seat : seats.values()) {
            if (seat.next < nextFrame && seat.session.isWritable()) {
                catchUp(seat);
            }
        }
    }

    private void catchUp(Seat seat) {
        long oldest = nextFrame - frames.size();
        if (seat.next < oldest) {
            seat.send(RELOAD);
        } else {
            long at = oldest;
            for (var frame : frames) {
                if (at++ >= seat.next) {
                    seat.send(frame);
                }
            }
        }
        seat.next = nextFrame;
    }

    Collection<Seat> seatsOf(long accountId) {
        return seats.values().stream()
                .filter(seat -> seat.accountId == accountId)
                .toList();
    }
}
