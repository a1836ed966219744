package org.xuefen.credit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.xuefen.credit.presets.Presets;

class CreditRulesProperties {
    private static final List<Cap> CAPS = List.of(
            new Cap.OfPeriod(20_000), new Cap.OfCategory("a", 6000), new Cap.OfMethod(DeliveryMethod.LIVE_CLASS, 4000));

    @Property
    void roundingDownNeverGivesMoreAndLosesLessThanAStep(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long numerator,
            @ForAll @LongRange(min = 1, max = 100_000) long denominator,
            @ForAll @LongRange(min = 1, max = 1000) long step) {
        var exact = Exact.of(numerator, denominator);
        long down = new Rounding(Rounding.Mode.DOWN, step, 0).toStep(exact);
        assertThat(down % step).isZero();
        assertThat(Exact.of(down)).isLessThanOrEqualTo(exact);
        assertThat(Exact.of(down + step)).isGreaterThan(exact);
    }

    @Property
    void nearestAndHalfUpDifferOnlyExactlyBetweenTwoSteps(
            @ForAll @LongRange(min = 0, max = 10_000_000) long numerator,
            @ForAll @LongRange(min = 1, max = 64) long denominator,
            @ForAll @LongRange(min = 1, max = 1000) long step) {
        var exact = Exact.of(numerator, denominator);
        long nearest = new Rounding(Rounding.Mode.NEAREST, step, 0).toStep(exact);
        long halfUp = new Rounding(Rounding.Mode.HALF_UP, step, 0).toStep(exact);
        var twice = exact.times(2);
        boolean between = twice.denominator().equals(BigInteger.ONE)
                && twice.numerator().mod(BigInteger.valueOf(2 * step)).longValue() == step;
        assertThat(halfUp - nearest).isEqualTo(between ? step : 0);
    }

    @Property
    void moreTimeNeverEarnsLess(
            @ForAll @LongRange(min = 0, max = 100_000_000) long millis,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
        for (var preset : Presets.all()) {
            var less = Converter.compute(preset.rules(), Measured.selfStudy(millis, millis, millis));
            var longer =
                    Converter.compute(preset.rules(), Measured.selfStudy(millis + more, millis + more, millis + more));
            assertThat(longer.amountMilli()).isGreaterThanOrEqualTo(less.amountMilli());
        }
    }

    @Property
    void theOrderInWhichLinesAreReadIsOfNoImportance(@ForAll("ledgers") List<LedgerLine> lines, @ForAll long seed) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Tally.of(rules(), shuffled)).isEqualTo(Tally.of(rules(), lines));
    }

    @Property
    void noCapIsEverExceededAndNothingCountsThatWasNotEarned(@ForAll("ledgers") List<LedgerLine> lines) {
        var tally = Tally.of(rules(), lines);
        assertThat(tally.countedMilli()).isLessThanOrEqualTo(20_000).isLessThanOrEqualTo(tally.earnedMilli());
        assertThat(tally.countedIn("a")).isLessThanOrEqualTo(6000);
        tally.counted()
                .forEach((category, milli) ->
                        assertThat(milli).isNotNegative().isLessThanOrEqualTo(tally.earnedIn(category)));
        long cut = tally.cuts().stream()
                .mapToLong(each -> each.fromMilli() - each.toMilli())
                .sum();
        assertThat(tally.earnedMilli() - cut).isEqualTo(tally.countedMilli());
    }

    @Property
    void reversingALineLeavesWhatThereWouldBeHadItNeverBeen(@ForAll("ledgers") List<LedgerLine> lines) {
        var awards = lines.stream().filter(line -> line.reverses() == null).toList();
        if (awards.isEmpty()) {
            return;
        }
        var taken = awards.getFirst();
        var without = lines.stream()
                .filter(line -> line.id() != taken.id() && (line.reverses() == null || line.reverses() != taken.id()))
                .toList();
        var reversed = new ArrayList<>(without);
        reversed.add(taken);
        reversed.add(new LedgerLine(
                1_000_000,
                EntryKind.REVERSAL,
                taken.category(),
                taken.method(),
                -taken.amountMilli(),
                taken.occurredAt(),
                taken.id(),
                null));
        var expected = Tally.of(rules(), without);
        assertThat(Tally.of(rules(), reversed).counted()).isEqualTo(expected.counted());
    }

    @Property
    void aMemberIsAtRiskExactlyWhenTheLastMondayFoundLessThanThePace(
            @ForAll @LongRange(min = 1, max = 50_000) long whole,
            @ForAll @LongRange(min = 0, max = 364) long dayOfYear,
            @ForAll @LongRange(min = 0, max = 100) long percentMissing) {
        var year = new YearPeriod(2026, ZoneId.of("Asia/Shanghai"));
        var day = LocalDate.of(2026, 1, 1).plusDays(dayOfYear);
        long missing = Math.max(1, whole * percentMissing / 100);
        var monday = day.with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        boolean behind = monday.getYear() == 2026 && Pace.expectedMilli(year, whole, monday) > whole - missing;
        var state = Pace.state(year, Pace.riskOn(year, whole, missing), day);
        assertThat(state == org.xuefen.credit.StandingState.AT_RISK).isEqualTo(behind);
    }

    @Provide
    Arbitrary<List<LedgerLine>> ledgers() {
        var line = Combinators.combine(
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.of("a", "b", Category.OTHER),
                        Arbitraries.of(DeliveryMethod.values()),
                        Arbitraries.longs().between(0, 9000),
                        Arbitraries.longs().between(0, 20))
                .as((id, category, method, milli, second) -> LedgerLine.of(
                        id, EntryKind.AWARD, category, method, milli, Instant.ofEpochSecond(1_767_225_600L + second)));
        return line.list().ofMaxSize(25).uniqueElements(LedgerLine::id);
    }

    private static SchemeRules rules() {
        return TallyTest.rules(CAPS);
    }
}
