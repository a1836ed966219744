package org.xuefen.live.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Rows of {@code live_resolution} and {@code live_ballot}. */
@Singleton
class ResolutionStore {
    private final Db db;

    ResolutionStore(Db db) {
        this.db = db;
    }

    /** In the order they were written down. */
    List<Resolution> of(long classId) {
        return db.query("select * from live_resolution where class_id = ? order by id", Resolution::read, classId);
    }

    Resolution require(long classId, long id) {
        return db.one("select * from live_resolution where id = ? and class_id = ?", Resolution::read, id, classId)
                .orElseThrow(ResolutionStore::missing);
    }

    /** Holds it: votes on one resolution are counted one after the other. */
    Resolution lock(long classId, long id) {
        return db.one(
                        "select * from live_resolution where id = ? and class_id = ? for update",
                        Resolution::read,
                        id,
                        classId)
                .orElseThrow(ResolutionStore::missing);
    }

    private static Refusal missing() {
        return new Refusal(MeetingRefusals.RESOLUTION_NOT_FOUND);
    }

    int count(long classId) {
        return (int) db.number("select count(*) from live_resolution where class_id = ?", classId);
    }

    List<Long> open(long classId) {
        return db.query(
                "select id from live_resolution where class_id = ? and opened_at is not null and closed_at is null",
                row -> row.getLong(1),
                classId);
    }

    long insert(long classId, String wording, Ballot ballot, Majority majority, Instant at) {
        long id = Ids.next();
        db.update("""
                insert into live_resolution (id, class_id, wording, ballot, majority, created_at, in_favour, against, abstained)
                values (?, ?, ?, ?, ?, ?, 0, 0, 0)
                """, id, classId, wording, ballot, majority, at);
        return id;
    }

    void update(long id, String wording, Ballot ballot, Majority majority) {
        db.update(
                "update live_resolution set wording = ?, ballot = ?, majority = ? where id = ?",
                wording,
                ballot,
                majority,
                id);
    }

    void delete(long id) {
        db.update("delete from live_resolution where id = ?", id);
    }

    void open(long id, long by, Instant at) {
        db.update("update live_resolution set opened_by = ?, opened_at = ? where id = ?", by, at, id);
    }

    void close(long id, @Nullable Long by, Instant at, Tally tally, Result result) {
        db.update("""
                update live_resolution set closed_by = ?, closed_at = ?, expected = ?, present = ?, result = ? where id = ?
                """, by, at, tally.expected(), tally.present(), result, id);
    }

    /**
     * @param choice none in a secret ballot
     * @param at none in a secret ballot
     * @return false when they have voted already
     */
    boolean vote(long id, long accountId, @Nullable Choice choice, @Nullable Instant at) {
        return db.update(
                        "insert ignore into live_ballot (resolution_id, account_id, choice, voted_at) values (?, ?, ?, ?)",
                        id,
                        accountId,
                        choice,
                        at)
                == 1;
    }

    void count(long id, Choice choice) {
        var column = switch (choice) {
            case FOR -> "in_favour";
            case AGAINST -> "against";
            case ABSTAIN -> "abstained";
        };
        db.update("update live_resolution set " + column + " = " + column + " + 1 where id = ?", id);
    }

    /** Everyone who voted on anything in a meeting. */
    List<Long> voters(long classId) {
        return db.query("""
                select distinct v.account_id from live_ballot v join live_resolution r on r.id = v.resolution_id
                where r.class_id = ?
                """, row -> row.getLong(1), classId);
    }

    /** Once the record is signed, it alone says who voted. */
    void forgetVotes(long classId) {
        db.update(
                "delete from live_ballot where resolution_id in (select id from live_resolution where class_id = ?)",
                classId);
    }

    /** Who voted what, by account; nothing in place of the choice in a secret ballot. In the order of accounts. */
    Map<Long, Optional<Choice>> votes(long id) {
        var found = new java.util.LinkedHashMap<Long, Optional<Choice>>();
        db.query(
                "select account_id, choice from live_ballot where resolution_id = ? order by account_id",
                row -> {
                    var choice = row.getString(2);
                    return found.put(
                            row.getLong(1), Optional.ofNullable(choice == null ? null : Choice.valueOf(choice)));
                },
                id);
        return found;
    }

    /** Which resolutions of a meeting someone has voted on, and what, where that is known. */
    Map<Long, Optional<Choice>> of(long classId, long accountId) {
        var found = new HashMap<Long, Optional<Choice>>();
        db.query(
                """
                select v.resolution_id, v.choice from live_ballot v join live_resolution r on r.id = v.resolution_id
                where r.class_id = ? and v.account_id = ?
                """,
                row -> {
                    var choice = row.getString(2);
                    return found.put(
                            row.getLong(1), Optional.ofNullable(choice == null ? null : Choice.valueOf(choice)));
                },
                classId,
                accountId);
        return found;
    }
}
