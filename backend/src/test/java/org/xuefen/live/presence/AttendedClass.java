package org.xuefen.live.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.xuefen.app.XuefenApp;
import org.xuefen.live.LiveClass.Ending;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRole;
import org.xuefen.shared.ServerClock;

/** A class that goes by as fast as a test can: sockets are heard of, checks come and time is claimed, minute by minute. */
public final class AttendedClass {
    private final XuefenApp app;
    private final long id;
    private final Map<Long, Long> there = new HashMap<>();
    private Instant now;

    public AttendedClass(XuefenApp app, long id, Instant from) {
        this.app = app;
        this.id = id;
        this.now = from;
    }

    public AttendedClass begin() {
        at(() -> app.bean(LiveClasses.class).began(id, now));
        return this;
    }

    public AttendedClass enters(long memberId, LiveRole role) {
        at(() -> there.put(memberId, app.bean(AttendanceStore.class).join(id, memberId, role, now)));
        return this;
    }

    public AttendedClass leaves(long memberId) {
        at(() -> app.bean(AttendanceStore.class).leave(there.remove(memberId), now));
        return this;
    }

    /** So many minutes go by; those of the members answer whatever check comes. */
    public AttendedClass minutes(int minutes, long... answering) {
        for (int step = 0; step < minutes * 6; step++) {
            now = now.plusSeconds(10);
            at(() -> {
                var seen = new HashMap<Long, Instant>();
                there.values().forEach(interval -> seen.put(interval, now));
                app.bean(AttendanceStore.class).seen(seen);
                app.bean(Asking.class).look(id);
                for (long memberId : answering) {
                    answer(memberId);
                }
            });
            // Often, for the server's own turn claims by its real clock and takes what is not claimed yet.
            if (step % 6 == 5) {
                at(() -> app.bean(Claiming.class).claimAll(id));
            }
        }
        return this;
    }

    private void answer(long memberId) {
        var checks = app.bean(CheckStore.class);
        var mine = checks.responses(id, memberId);
        for (var check : checks.checks(id)) {
            if (now.isBefore(check.closesAt()) && !mine.containsKey(check.id())) {
                app.bean(Answering.class).answer(memberId, id, check.id(), check.code(), 0);
            }
        }
    }

    public AttendedClass end(long... answering) {
        at(() -> app.bean(LiveClasses.class).end(id, Ending.ENDED, now));
        at(() -> {
            for (long memberId : answering) {
                answer(memberId);
            }
        });
        return this;
    }

    /** What the job does once the last answer can't come any more. */
    public AttendedClass freeze(Duration later) {
        ServerClock.at(now.plus(later), () -> app.bean(Freezing.class).run(Long.toString(id), ""));
        return this;
    }

    public Instant now() {
        return now;
    }

    public void at(Runnable action) {
        ServerClock.at(now, action);
    }
}
