package org.xuefen.live.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.xuefen.live.Meetings;
import org.xuefen.shared.Ids;

/** {@link Meetings} over their planning. */
@Singleton
class MeetingDoor implements Meetings {
    private final Planning planning;
    private final AttendeeList people;

    MeetingDoor(Planning planning, AttendeeList people) {
        this.planning = planning;
        this.people = people;
    }

    @Override
    public List<Candidate> secretaries(long unitId, String search) {
        return people.candidates(unitId, search);
    }

    @Override
    @Transactional
    public void make(long by, long classId, long secretaryId) {
        planning.write(by, classId, new MeetingForm(Ids.text(secretaryId), Quorum.NONE, List.of(), null));
    }
}
