package org.xuefen.credit.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Standings;
import org.xuefen.credit.Studying;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.Recomputation;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.XuefenSettings;
import org.xuefen.study.CompletionEvidence;
import org.xuefen.study.CourseCompleted;
import org.xuefen.study.EvidenceReader;

/** Each completion earns once, whatever happens around it, and nothing undoes the completion. */
@ExtendWith(AppExtension.class)
class AwardIT {
    private final XuefenApp app;
    private final Db db;
    private final Studying study;
    private final long member;

    AwardIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        study = new Studying(app);
        member = study.organization().member(study.organization().root());
    }

    @Test
    void aCompletionIsAwardedInItsOwnTransaction() {
        study.complete(member, study.course("policy", 20), 20);
        var entry = entries().getFirst();
        assertThat(entries()).hasSize(1);
        assertThat(entry.amountMilli()).isEqualTo(4000);
        assertThat(entry.category()).isEqualTo("policy");
        assertThat(entry.unitId()).isEqualTo(study.organization().root());
        assertThat(pendingOrLogged(entry)).isEqualTo(1);
        assertThat(owed()).isZero();
        var standing = app.bean(Standings.class).now(member).orElseThrow();
        assertThat(standing.countedMilli()).isEqualTo(4000);
        assertThat(standing.missingMilli()).isEqualTo(3000);
    }

    @Test
    void aCourseStudiedOverTheEndOfTheYearCountsInEachByItsPart() {
        var branch = new Studying(app, "party-member-training");
        long learner = branch.organization().member(branch.organization().root());
        long course = branch.course("policy", 20, 30);
        var newYear = LocalDate.of(app.today().getYear() + 1, 1, 1)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        branch.read(learner, course, 0, 20, newYear.minus(Duration.ofHours(2)));
        branch.read(learner, course, 1, 30, newYear.plus(Duration.ofHours(2)));
        var parts = entriesOf(learner);
        assertThat(parts)
                .extracting(Entry::occurrence, Entry::amountMilli)
                .containsExactly(
                        tuple(String.valueOf(app.today().getYear()), 330L),
                        tuple(String.valueOf(app.today().getYear() + 1), 500L));
        assertThat(parts)
                .extracting(Entry::evidenceId)
                .containsOnly(parts.getFirst().evidenceId());
        assertThat(parts.getFirst().occurredAt()).isBefore(newYear);
    }

    @Test
    void aFailingRuleLeavesTheCompletionAndIsTriedAgain() {
        var broken = new Studying(app, null);
        long learner = broken.organization().member(broken.organization().root());
        long course = broken.course("policy", 20);
        long scheme = broken.adopt("annual-study");
        var rules = db.one(
                        "select rules from credit_scheme_version where scheme_id = ?", row -> row.getString(1), scheme)
                .orElseThrow();
        db.update("update credit_scheme_version set rules = '{' where scheme_id = ?", scheme);
        try {
            broken.complete(learner, course, 20);
        } finally {
            db.update("update credit_scheme_version set rules = ? where scheme_id = ?", rules, scheme);
        }
        assertThat(db.number("select count(*) from study_completion where member_id = ? and item_id = 0", learner))
                .isEqualTo(1);
        assertThat(db.number("select attempts from credit_award_due where member_id = ?", learner))
                .isEqualTo(1);
        assertThat(app.bean(MemberKeys.class).find(learner)).isEmpty();

        ServerClock.at(
                app.bean(Clock.class).instant().plus(Duration.ofHours(1)),
                () -> app.bean(AwardRetry.class).run());
        assertThat(db.number("select count(*) from credit_award_due where member_id = ?", learner))
                .isZero();
        assertThat(app.bean(Standings.class).now(learner).orElseThrow().countedMilli())
                .isEqualTo(4000);
    }

    @Test
    void sixteenAtOnceAndRepeatedGiveOneEntry() throws Exception {
        study.complete(member, study.course("policy", 20), 20);
        var entry = entries().getFirst();
        var other = study.organization().member(study.organization().root());
        var event = reported(other, entry);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tasks = java.util.stream.IntStream.range(0, 16)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        for (int i = 0; i < 5; i++) {
                            complete(event);
                        }
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var task : tasks) {
                task.get();
            }
        }
        assertThat(entriesOf(other)).hasSize(1);
        assertThat(db.number("select count(*) from credit_award_due where member_id = ?", other))
                .isZero();
        assertThat(app.bean(Standings.class).now(other).orElseThrow().countedMilli())
                .isEqualTo(4000);
    }

    @Test
    void aReversalTakesBackOnceAndAnAwardAfterItFollowsIt() {
        study.complete(member, study.course("policy", 20), 20);
        var award = entries().getFirst();
        var reversals = app.bean(Reversals.class);
        var reversal = reversals.reverse(award.id(), ReversalReason.DUPLICATE, "entered twice", 1);
        assertThat(counted()).isZero();
        assertThat(reversal.occurredAt()).isEqualTo(award.occurredAt());
        assertThatThrownBy(() -> reversals.reverse(award.id(), ReversalReason.DUPLICATE, "again", 1))
                .isInstanceOf(Refusal.class)
                .hasMessage("credit.entry-reversed");
        assertThatThrownBy(() -> reversals.reverse(reversal.id(), ReversalReason.DUPLICATE, "again", 1))
                .hasMessage("credit.entry-is-reversal");

        var again = reversals.reinstate(reversal.id());
        assertThat(again.follows()).isEqualTo(reversal.id());
        assertThat(counted()).isEqualTo(4000);
        assertThatThrownBy(() -> reversals.reinstate(reversal.id())).hasMessage("credit.entry-reinstated");
        assertThat(entries())
                .extracting(Entry::kind)
                .containsExactlyInAnyOrder(EntryKind.AWARD, EntryKind.REVERSAL, EntryKind.AWARD);
        reversals.reverse(again.id(), ReversalReason.OTHER, "for good", 1);
        assertThat(counted()).isZero();
    }

    @Test
    void aReversalStandsWhenTheCompletionIsReportedAgain() {
        study.complete(member, study.course("policy", 20), 20);
        var award = entries().getFirst();
        app.bean(Reversals.class).reverse(award.id(), ReversalReason.EVIDENCE_INVALID, "not theirs", 1);
        complete(reported(member, award));
        assertThat(counted()).isZero();
        assertThat(entries()).hasSize(2);
    }

    @Test
    void theAccountMayNotChangeWhatIsWritten() {
        study.complete(member, study.course("policy", 20), 20);
        var id = entries().getFirst().id();
        var table = app.bean(XuefenSettings.class).ledger() + ".credit_entry";
        assertThatThrownBy(() -> db.update("update " + table + " set amount_milli = 9000 where id = ?", id))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> db.update("delete from " + table + " where id = ?", id))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> db.update("truncate table " + table)).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> app.bean(Ledger.class).append(entries().getFirst()))
                .hasStackTraceContaining("Duplicate");
    }

    @Test
    void recomputingFromTheLedgerGivesTheCachedStandings() {
        study.complete(member, study.course("policy", 20), 20);
        var later = app.bean(Clock.class).instant().plus(Duration.ofHours(1));
        study.complete(member, study.course("civic", 15), 15, later);
        app.bean(Reversals.class).reverse(entries().getFirst().id(), ReversalReason.DUPLICATE, "twice", 1);
        long scheme = entries().getFirst().schemeId();
        int year = YearPeriod.of(
                        entries().getFirst().occurredAt(),
                        app.bean(Schemes.class).ofYear(scheme, 2026).rules().zone())
                .year();
        var result = app.bean(Recomputation.class).compare(scheme, year);
        assertThat(result.entries()).isEqualTo(3);
        assertThat(result.equal()).isTrue();
        db.update("update credit_standing set counted_milli = counted_milli + 1 where member_id = ?", member);
        assertThat(app.bean(Recomputation.class).compare(scheme, year).differing())
                .containsExactly(member);
    }

    @Test
    void whatWasTakenBackIsNotGivenAgainOnOtherEvidence() {
        study.complete(member, study.course("policy", 20), 20);
        var award = entries().getFirst();
        var reversals = app.bean(Reversals.class);
        var reversal = reversals.reverse(award.id(), ReversalReason.DUPLICATE, "entered twice", 1);
        var sql = "update study_completion set evidence = replace(evidence, ?, ?) where id = ?";
        db.update(sql, "\"estimatedMillis\":", "\"estimatedMillis\":9", award.evidenceId());
        assertThatThrownBy(() -> reversals.reinstate(reversal.id())).hasMessage("credit.evidence-changed");
        assertThat(counted()).isZero();
        db.update(sql, "\"estimatedMillis\":9", "\"estimatedMillis\":", award.evidenceId());
        reversals.reinstate(reversal.id());
        assertThat(counted()).isEqualTo(4000);
    }

    /** As if it were the member's completion that earned the award. */
    private CourseCompleted reported(long memberId, Entry award) {
        var proof = app.bean(EvidenceReader.class).of(award.evidenceId());
        var at = app.bean(Clock.class).instant();
        return new CourseCompleted(
                memberId,
                proof.courseId(),
                proof.revisionId(),
                proof.completionId(),
                at,
                1_200_000,
                1_200_000,
                () -> new CompletionEvidence(
                        proof.completionId(),
                        memberId,
                        proof.courseId(),
                        proof.revisionId(),
                        at,
                        1_200_000,
                        1_200_000,
                        proof.sha256(),
                        proof.items()));
    }

    private void complete(CourseCompleted event) {
        app.bean(AwardOnCompletion.class).onApplicationEvent(event);
    }

    private List<Entry> entries() {
        return entriesOf(member);
    }

    private List<Entry> entriesOf(long memberId) {
        var key = app.bean(MemberKeys.class).find(memberId).orElseThrow();
        var table = app.bean(XuefenSettings.class).ledger() + ".credit_entry";
        return db
                .query(
                        "select id from " + table + " where member_key = ? order by id",
                        row -> row.getLong(1),
                        key.key())
                .stream()
                .map(id -> app.bean(Ledger.class).find(id).orElseThrow())
                .toList();
    }

    private long counted() {
        return app.bean(Standings.class).now(member).orElseThrow().countedMilli();
    }

    /** In one look, since the sequencer may be at it. */
    private long pendingOrLogged(Entry entry) {
        var ledger = app.bean(XuefenSettings.class).ledger();
        return db.number(
                "select (select count(*) from " + ledger + ".ledger_pending where entry_id = ?)"
                        + " + (select count(*) from " + ledger + ".log_leaf where entry_id = ?)",
                entry.id(),
                entry.id());
    }

    private long owed() {
        return db.number("select count(*) from credit_award_due where member_id = ?", member);
    }
}
