package org.xuefen.live.room;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.room.RoomEvent.Kind;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Sentences;

/**
 * Takes what is said, stores it in groups, and tells it. What comes faster than it can be read or stored is refused with a
 * sentence; nobody else notices.
 */
@Singleton
class ChatWriter implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ChatWriter.class);
    private static final int QUEUE = 2_000;
    private static final int GROUP = 500;
    static final int LONGEST = 500;

    private final RoomStore store;
    private final Rooms rooms;
    private final Sentences sentences;
    private final Clock clock;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread thread = Thread.ofPlatform().name("live-chat").daemon().unstarted(this::write);

    private record Waiting(
            Seat seat, RoomStore.Said said, @Nullable String key) {}

    ChatWriter(RoomStore store, Rooms rooms, Sentences sentences, Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread.start();
    }

    /** On the socket's thread: never waits. */
    void say(Room room, Seat seat, String text, @Nullable String key) {
        var refusal = refusal(room, seat, text);
        if (refusal != null) {
            refuse(seat, refusal, key, room.settings.slowSeconds());
            return;
        }
        var said = new RoomStore.Said(Ids.next(), room.classId, seat.accountId, false, text.strip(), clock.instant());
        if (!queue.offer(new Waiting(seat, said, key))) {
            refuse(seat, LiveRefusals.ROOM_BUSY, key, 0);
        }
    }

    private @Nullable LiveRefusals refusal(Room room, Seat seat, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return LiveRefusals.MESSAGE_LENGTH;
        }
        var now = clock.instant();
        if (!seat.role.runsTheRoom()) {
            if (!room.settings.chatOpen()) {
                return LiveRefusals.CHAT_CLOSED;
            }
            if (room.muted.contains(seat.accountId)) {
                return LiveRefusals.MUTED;
            }
            var last = seat.saidAt;
            if (last != null && now.isBefore(last.plus(Duration.ofSeconds(room.settings.slowSeconds())))) {
                return LiveRefusals.SLOW_MODE;
            }
            if (!seat.says.take(now)) {
                return LiveRefusals.TOO_FAST;
            }
            if (!room.messages.take(now)) {
                return LiveRefusals.ROOM_BUSY;
            }
        }
        seat.saidAt = now;
        return null;
    }

    private void refuse(Seat seat, LiveRefusals code, @Nullable String key, int seconds) {
        rooms.refuse(seat, code.wire(), sentences.of(code, List.of(seconds), seat.locale), key);
    }

    private void write() {
        var group = new ArrayList<Waiting>(GROUP);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                group.clear();
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                store.say(group.stream().map(Waiting::said).toList());
                group.forEach(this::tell);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} messages could not be stored", group.size(), e);
                group.forEach(waiting -> refuse(waiting.seat(), LiveRefusals.ROOM_BUSY, waiting.key(), 0));
            }
        }
    }

    private void tell(Waiting waiting) {
        var said = waiting.said();
        var seat = waiting.seat();
        var message = new RoomMessage(
                Ids.text(said.id()),
                Ids.text(said.accountId()),
                seat.name,
                seat.role,
                false,
                said.text(),
                said.at(),
                waiting.key());
        rooms.publish(said.classId(), new RoomEvent(Kind.MESSAGE, said.at(), message));
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }
}
