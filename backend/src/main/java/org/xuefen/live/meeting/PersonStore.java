package org.xuefen.live.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;

/** Rows of {@code live_meeting_person}. */
@Singleton
class PersonStore {
    private final Db db;

    PersonStore(Db db) {
        this.db = db;
    }

    Optional<Person> find(long classId, long accountId) {
        return db.one(
                "select * from live_meeting_person where class_id = ? and account_id = ?",
                Person::read,
                classId,
                accountId);
    }

    List<Person> all(long classId) {
        return db.query(
                "select * from live_meeting_person where class_id = ? order by account_id", Person::read, classId);
    }

    /** How many are there in that way; those with a vote, or those without. */
    int count(long classId, boolean expected, Presence... presences) {
        return (int) db.number(
                "select count(*) from live_meeting_person where class_id = ? and expected = ? and presence in (?)",
                classId,
                expected,
                List.of(presences).stream().map(Presence::name).toList());
    }

    void put(
            long classId,
            long accountId,
            boolean expected,
            Presence presence,
            Instant at,
            @Nullable Long by,
            String note) {
        db.update("""
                insert into live_meeting_person (class_id, account_id, expected, presence, noted_at, noted_by, note)
                values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update expected = values(expected), presence = values(presence),
                    noted_at = values(noted_at), noted_by = values(noted_by), note = values(note)
                """, classId, accountId, expected, presence, at, by, note);
    }

    void remove(long classId, long accountId) {
        db.update("delete from live_meeting_person where class_id = ? and account_id = ?", classId, accountId);
    }

    /** Everyone who was expected has a row from now on, and everyone with a row a seat. */
    void seat(long classId, Collection<Seat> seats, Set<Long> expected) {
        db.batch(
                """
                insert into live_meeting_person (class_id, account_id, expected, presence, note, seat, name, salt)
                values (?, ?, ?, 'ABSENT', '', ?, ?, ?)
                on duplicate key update seat = values(seat), name = values(name), salt = values(salt)
                """,
                seats.stream()
                        .map(seat -> new @Nullable Object[] {
                            classId,
                            seat.accountId(),
                            expected.contains(seat.accountId()),
                            seat.number(),
                            seat.name(),
                            seat.salt()
                        })
                        .toList());
    }
}
