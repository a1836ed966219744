package org.xuefen.credit.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Studying;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.presets.Presets;
import org.xuefen.credit.rules.Carry;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Shortfall;
import org.xuefen.credit.rules.Term;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Drafts;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.Recomputation;
import org.xuefen.credit.standing.Roll;
import org.xuefen.credit.standing.StandingReader;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.Units;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;

/** When a period is over, what is left goes on and what is lacking is owed, once. */
@ExtendWith(AppExtension.class)
class PeriodEndsIT {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final XuefenApp app;
    private final Studying study;
    private final int year;
    private final Instant newYear;

    PeriodEndsIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app, null);
        year = app.today().getYear();
        newYear = LocalDate.of(year + 1, 1, 3).atStartOfDay(SHANGHAI).toInstant();
    }

    @Test
    void aSurplusGoesOnOnceAndLeavesTheOldYearMet() {
        long scheme = scheme(2000, new Carry.Surplus(null, null, 1500, 1), null, Shortfall.FAIL);
        long member = study.organization().member(study.organization().root());
        study.complete(member, study.course("policy", 20), 20);
        app.bean(Roll.class).run();
        ServerClock.at(newYear, () -> {
            app.bean(Roll.class).run();
            run(scheme);
            run(scheme);
        });
        assertThat(lines(member, scheme, year))
                .extracting(LedgerLine::kind, LedgerLine::amountMilli)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(EntryKind.AWARD, 4000L),
                        org.assertj.core.groups.Tuple.tuple(EntryKind.CARRY_OUT, -1500L));
        assertThat(lines(member, scheme, year + 1))
                .extracting(LedgerLine::kind, LedgerLine::amountMilli)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(EntryKind.CARRY_IN, 1500L));
        ServerClock.at(newYear, () -> {
            var reader = app.bean(StandingReader.class);
            assertThat(reader.under(scheme, year, member).orElseThrow().countedMilli())
                    .isEqualTo(2500);
            assertThat(reader.under(scheme, year + 1, member).orElseThrow().missingMilli())
                    .isEqualTo(500);
            assertThat(app.bean(Recomputation.class).compare(scheme, year).equal())
                    .isTrue();
            assertThat(app.bean(Recomputation.class).compare(scheme, year + 1).equal())
                    .isTrue();
        });
    }

    @Test
    void whatWasMissedIsOwedInTheNextYear() {
        long scheme = scheme(6000, new Carry.None(), null, Shortfall.CARRY_DEBT);
        long member = study.organization().member(study.organization().root());
        study.complete(member, study.course("policy", 20), 20);
        app.bean(Roll.class).run();
        ServerClock.at(newYear, () -> {
            app.bean(Roll.class).run();
            run(scheme);
            run(scheme);
            var reader = app.bean(StandingReader.class);
            assertThat(reader.under(scheme, year, member).orElseThrow().state().name())
                    .isEqualTo("MISSED");
            assertThat(reader.under(scheme, year + 1, member).orElseThrow().missingMilli())
                    .isEqualTo(8000);
        });
    }

    @Test
    void whatWasValidForAMonthExpires() {
        long scheme = scheme(2000, new Carry.None(), 1, Shortfall.FAIL);
        var joined = LocalDate.of(year, 1, 1);
        long member = app.bean(Members.class)
                .create(new NewMember(
                        "一月入会", null, null, null, "zh", study.organization().root(), null, null, joined));
        var day = LocalDate.of(year, 1, 5).atStartOfDay(SHANGHAI).toInstant();
        ServerClock.at(day, () -> app.bean(Roll.class).run());
        study.complete(member, study.course("policy", 20), 20, day);
        ServerClock.at(day.plusSeconds(40 * 86_400L), () -> {
            app.bean(Roll.class).run();
            run(scheme);
            run(scheme);
            assertThat(app.bean(StandingReader.class)
                            .under(scheme, year, member)
                            .orElseThrow()
                            .countedMilli())
                    .isZero();
            assertThat(app.bean(Recomputation.class).compare(scheme, year).equal())
                    .isTrue();
        });
        assertThat(lines(member, scheme, year))
                .extracting(LedgerLine::kind)
                .contains(EntryKind.EXPIRY)
                .hasSize(2);
    }

    private void run(long scheme) {
        app.bean(PeriodEnds.class).run(app.bean(Schemes.class).require(scheme));
    }

    private List<LedgerLine> lines(long member, long scheme, int of) {
        var key = app.bean(MemberKeys.class).find(member).orElseThrow();
        return app.bean(Ledger.class).lines(key.key(), scheme, new YearPeriod(of, SHANGHAI));
    }

    private long scheme(long totalMilli, Carry carry, Integer months, Shortfall shortfall) {
        var base = Presets.find("annual-study").orElseThrow().rules();
        var rules = new SchemeRules(
                base.unitName(),
                base.timeZone(),
                base.categories(),
                base.conversions(),
                base.evidence(),
                base.caps(),
                List.of(Requirement.yearly(new Term.Total(totalMilli)).lenient(0, shortfall)),
                carry,
                months,
                base.uniqueness());
        var drafts = app.bean(Drafts.class);
        long root = study.organization().root();
        var draft = drafts.begin(root, Text.of("制度" + XuefenApp.serial(), "Scheme"), null, 1);
        var saved = drafts.save(draft.schemeId(), draft.revision(), rules, 1);
        var from = LocalDate.of(year, 1, 1);
        drafts.publish(draft.schemeId(), saved.revision(), from, "n", 1);
        app.bean(Schemes.class).assign(draft.schemeId(), app.bean(Units.class).require(root), from);
        return draft.schemeId();
    }
}
