package org.xuefen.live.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveState;

/** Begins the class of a meeting in a room, where no picture will ever arrive to do it. */
@Singleton
class Beginning {
    private final MeetingStore meetings;
    private final MeetingSight sight;
    private final LiveClasses classes;
    private final Clock clock;

    Beginning(MeetingStore meetings, MeetingSight sight, LiveClasses classes, Clock clock) {
        this.meetings = meetings;
        this.sight = sight;
        this.classes = classes;
        this.clock = clock;
    }

    @Transactional
    void begin(long classId) {
        meetings.lockOpen(classId);
        classes.began(classId, clock.instant());
    }

    /**
     * A secretary who writes once it was to begin has a meeting before them. Without this, a class nobody presses a button for
     * would be closed as one whose presenter never came.
     */
    @Transactional
    void ifDue(long classId) {
        var live = sight.live(classId);
        var now = clock.instant();
        if (live.state(now) == LiveState.LOBBY && !now.isBefore(live.startsAt())) {
            classes.began(classId, now);
        }
    }
}
