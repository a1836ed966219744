package org.xuefen.live.presence;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.live.PresencePolicy.Missed;
import org.xuefen.live.Stage;
import org.xuefen.live.presence.CheckStore.Check;
import org.xuefen.live.presence.PresenceView.MakeUp;
import org.xuefen.live.presence.PresenceView.MakeUpBeat;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/**
 * Makes up a missed check by playing the stretch around it again, under the same check at a moment the server draws. What is
 * played is timed by the server: a stretch takes as long as it is, and whoever is silent for too long begins anew.
 */
@Singleton
class MakingUp {
    private static final Duration BEFORE = Duration.ofMinutes(4);
    private static final Duration AFTER = Duration.ofMinutes(1);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Db db;
    private final LiveClasses classes;
    private final HeldStore held;
    private final CheckStore checks;
    private final Answering answering;
    private final Deadlines deadlines;
    private final Freezing freezing;
    private final BeanProvider<Stage> stage;
    private final Clock clock;

    MakingUp(
            Db db,
            LiveClasses classes,
            HeldStore held,
            CheckStore checks,
            Answering answering,
            Deadlines deadlines,
            Freezing freezing,
            BeanProvider<Stage> stage,
            Clock clock) {
        this.db = db;
        this.classes = classes;
        this.held = held;
        this.checks = checks;
        this.answering = answering;
        this.deadlines = deadlines;
        this.freezing = freezing;
        this.stage = stage;
        this.clock = clock;
    }

    private record Row(long checkId, Instant begunAt, Instant heardAt, long checkAfter, boolean answered) {}

    private record Slice(Instant from, Instant until) {
        long millis() {
            return Duration.between(from, until).toMillis();
        }
    }

    @Transactional
    MakeUp begin(long memberId, long classId, long checkId) {
        var check = requireOffered(memberId, classId, checkId);
        var slice = slice(held.require(classId), check);
        long id = Ids.next();
        var now = clock.instant();
        long window = Duration.between(check.askedAt(), check.closesAt()).toMillis();
        long latest = Math.max(2, slice.millis() - window);
        db.update("delete from live_make_up where check_id = ? and member_id = ?", checkId, memberId);
        db.update("""
                insert into live_make_up (id, check_id, member_id, begun_at, heard_at, check_after_millis, answered)
                values (?, ?, ?, ?, ?, ?, false)
                """, id, checkId, memberId, now, now, RANDOM.nextLong(1, latest));
        var player = stage.find(null);
        return new MakeUp(
                Ids.text(id),
                player.map(found -> found.position(classId, slice.from())).orElse(0L),
                player.map(found -> found.position(classId, slice.until())).orElse(slice.millis()),
                slice.millis());
    }

    /** The player goes on. Once all of the stretch was played and the check answered, it is made up. */
    @Transactional
    MakeUpBeat beat(long memberId, long classId, long makeUpId) {
        var row = require(memberId, classId, makeUpId);
        var check = requireOffered(memberId, classId, row.checkId());
        var now = clock.instant();
        if (now.isAfter(row.heardAt().plus(SILENCE))) {
            db.update("delete from live_make_up where id = ?", makeUpId);
            throw new Refusal(LiveRefusals.MAKE_UP_NOT_FOUND);
        }
        db.update("update live_make_up set heard_at = ? where id = ?", now, makeUpId);
        long elapsed = Duration.between(row.begunAt(), now).toMillis();
        boolean open = !row.answered() && elapsed >= row.checkAfter();
        long needed = slice(held.require(classId), check).millis();
        if (!row.answered() || elapsed < needed) {
            return new MakeUpBeat(Math.min(elapsed, needed), open, row.answered(), false);
        }
        checks.answer(classId, check.id(), memberId, "REPLAYED", true, now);
        db.update("delete from live_make_up where id = ?", makeUpId);
        freezing.freeze(classId, memberId, false);
        return new MakeUpBeat(needed, false, true, true);
    }

    @Transactional
    void answer(long memberId, long classId, long makeUpId, @Nullable String code, @Nullable Integer choice) {
        var row = require(memberId, classId, makeUpId);
        var check = requireOffered(memberId, classId, row.checkId());
        long elapsed = Duration.between(row.begunAt(), clock.instant()).toMillis();
        long window = Duration.between(check.askedAt(), answering.closes(check, memberId))
                .toMillis();
        if (elapsed < row.checkAfter()) {
            throw new Refusal(LiveRefusals.CHECK_NOT_FOUND);
        }
        if (elapsed > row.checkAfter() + window) {
            db.update("delete from live_make_up where id = ?", makeUpId);
            throw new Refusal(LiveRefusals.CHECK_OVER);
        }
        answering.judge(check, checks.planned(classId).orElseThrow().policy(), code, choice, memberId);
        db.update("update live_make_up set answered = true where id = ?", makeUpId);
    }

    private Row require(long memberId, long classId, long makeUpId) {
        Optional<Row> found = db.one(
                """
                select m.check_id, m.begun_at, m.heard_at, m.check_after_millis, m.answered from live_make_up m
                join live_check c on c.id = m.check_id where m.id = ? and m.member_id = ? and c.class_id = ? for update
                """,
                row -> new Row(
                        row.getLong("check_id"),
                        Db.requireInstant(row, "begun_at"),
                        Db.requireInstant(row, "heard_at"),
                        row.getLong("check_after_millis"),
                        row.getBoolean("answered")),
                makeUpId,
                memberId,
                classId);
        return found.orElseThrow(() -> new Refusal(LiveRefusals.MAKE_UP_NOT_FOUND));
    }

    private Check requireOffered(long memberId, long classId, long checkId) {
        var role = classes.role(memberId, classId).orElseThrow(() -> new Refusal(LiveRefusals.CLASS_NOT_FOUND));
        var check = checks.find(classId, checkId).orElseThrow(() -> new Refusal(LiveRefusals.CHECK_NOT_FOUND));
        var policy = checks.planned(classId).orElseThrow().policy();
        var ended = held.require(classId).endedAt();
        boolean offered = policy.missed() == Missed.MAKE_UP
                && role != LiveRole.PRESENTER
                && ended != null
                && clock.instant().isBefore(deadlines.of(ended, policy.workingDays()))
                && clock.instant().isAfter(answering.closes(check, memberId))
                && !freezing.frozen(classId, memberId)
                && !checks.responses(classId, memberId).containsKey(checkId);
        if (!offered) {
            throw new Refusal(LiveRefusals.MAKE_UP_NOT_OFFERED);
        }
        return check;
    }

    private static Slice slice(Held there, Check check) {
        var began = Objects.requireNonNull(there.beganAt());
        var ended = Objects.requireNonNull(there.endedAt());
        var from = check.askedAt().minus(BEFORE);
        var until = check.closesAt().plus(AFTER);
        return new Slice(from.isBefore(began) ? began : from, until.isAfter(ended) ? ended : until);
    }
}
