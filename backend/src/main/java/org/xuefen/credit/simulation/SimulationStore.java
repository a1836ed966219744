package org.xuefen.credit.simulation;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.StandingState;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.shared.Db;

@Singleton
class SimulationStore {
    private final Db db;
    private final ObjectMapper json;
    private final Clock clock;

    SimulationStore(Db db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** A member in a list of those who move. */
    record Moved(long memberId, long countedBefore, long countedAfter, long missingBefore, long missingAfter) {}

    @Transactional
    void insert(long id, long schemeId, int year, long revision, SchemeRules rules, long total, long actorId) {
        db.update("""
                update credit_simulation set state = 'CANCELLED', ended_at = ?
                where scheme_id = ? and state in ('QUEUED', 'RUNNING')
                """, clock.instant(), schemeId);
        db.update("""
                insert into credit_simulation
                    (id, scheme_id, year, revision, state, members_total, members_done, rules, asked_by, created_at)
                values (?, ?, ?, ?, 'QUEUED', ?, 0, ?, ?, ?)
                """, id, schemeId, year, revision, total, CreditJson.rules(rules), actorId, clock.instant());
    }

    Optional<Simulation> find(long id) {
        return db.one("select * from credit_simulation where id = ?", this::read, id);
    }

    SchemeRules rules(long id) {
        return db.one("select rules from credit_simulation where id = ?", row -> CreditJson.rules(row.getString(1)), id)
                .orElseThrow();
    }

    /** Begins, or begins again after a crash. @return false when it was cancelled or has ended */
    @Transactional
    boolean begin(long id) {
        db.update("delete from credit_simulation_move where simulation_id = ?", id);
        db.update(
                "update credit_simulation set state = 'RUNNING', members_done = 0 where id = ? and state = 'QUEUED'",
                id);
        return running(id);
    }

    private boolean running(long id) {
        return db.number("select count(*) from credit_simulation where id = ? and state = 'RUNNING'", id) == 1;
    }

    /** Keeps those who move of some members that were looked at. @return false when it was cancelled meanwhile */
    @Transactional
    boolean progress(long id, long done, List<Comparison.Move> moves) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var move : moves) {
            rows.add(new @Nullable Object[] {
                id,
                move.before(),
                move.after(),
                move.now().memberId(),
                move.now().countedMilli(),
                move.then().countedMilli(),
                move.now().missingMilli(),
                move.then().missingMilli()
            });
        }
        db.batch("""
                insert into credit_simulation_move
                    (simulation_id, before_state, after_state, member_id, counted_before, counted_after,
                     missing_before, missing_after)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        db.update("update credit_simulation set members_done = ? where id = ? and state = 'RUNNING'", done, id);
        return running(id);
    }

    @Transactional
    void end(long id, Simulation.State state, @Nullable Outcome outcome) {
        db.update("""
                update credit_simulation set state = ?, result = ?, ended_at = ?
                where id = ? and state in ('QUEUED', 'RUNNING')
                """, state, outcome == null ? null : write(outcome), clock.instant(), id);
    }

    List<Moved> moves(long id, StandingState before, StandingState after, long afterMember, int limit) {
        return db.query(
                """
                select * from credit_simulation_move
                where simulation_id = ? and before_state = ? and after_state = ? and member_id > ?
                order by member_id limit ?
                """,
                row -> new Moved(
                        row.getLong("member_id"),
                        row.getLong("counted_before"),
                        row.getLong("counted_after"),
                        row.getLong("missing_before"),
                        row.getLong("missing_after")),
                id,
                before,
                after,
                afterMember,
                limit);
    }

    @Transactional
    void sweep(Duration age) {
        var old = db.query(
                "select id from credit_simulation where created_at < ? order by created_at limit 100",
                row -> row.getLong(1),
                clock.instant().minus(age));
        if (!old.isEmpty()) {
            db.update("delete from credit_simulation_move where simulation_id in (?)", old);
            db.update("delete from credit_simulation where id in (?)", old);
        }
    }

    private String write(Outcome outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Simulation read(ResultSet row) throws SQLException {
        var result = row.getString("result");
        try {
            return new Simulation(
                    row.getLong("id"),
                    row.getLong("scheme_id"),
                    row.getInt("year"),
                    row.getLong("revision"),
                    Simulation.State.valueOf(row.getString("state")),
                    row.getLong("members_total"),
                    row.getLong("members_done"),
                    result == null ? null : json.readValue(result, Argument.of(Outcome.class)),
                    Db.requireInstant(row, "created_at"),
                    Db.instant(row, "ended_at"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
