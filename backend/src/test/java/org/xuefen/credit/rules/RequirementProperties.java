package org.xuefen.credit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/** What holds of every requirement, tree of categories, set of caps and stretch of time. */
class RequirementProperties {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final List<Category> TREE = List.of(
            new Category("a", Text.of("甲", "A"), 1),
            new Category("a1", Text.of("甲一", "A1"), 1, "a"),
            new Category("a2", Text.of("甲二", "A2"), 1, "a"),
            new Category("b", Text.of("乙", "B"), 2));
    private static final List<Cap> CAPS = List.of(
            new Cap.OfPeriod(30_000),
            new Cap.OfCycle(2, "a", 26_000),
            new Cap.OfCategory("a", 16_000),
            new Cap.OfCategory("a1", 9000),
            new Cap.OfMethod(DeliveryMethod.LIVE_CLASS, 12_000),
            new Cap.OfDay(null, 8000),
            new Cap.OfDay(DeliveryMethod.IN_PERSON, 5000));

    @Property
    void theOrderInWhichLinesAreReadIsOfNoImportance(@ForAll("ledgers") List<LedgerLine> lines, @ForAll long seed) {
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        var rules = rules(CAPS);
        assertThat(tally(rules, shuffled)).isEqualTo(tally(rules, lines));
        assertThat(obligation(rules, demanding(), LONG_AGO, shuffled))
                .isEqualTo(obligation(rules, demanding(), LONG_AGO, lines));
    }

    @Property
    void noCapOfAnyWidthIsExceeded(@ForAll("ledgers") List<LedgerLine> lines) {
        var tally = tally(rules(CAPS), lines);
        assertThat(tally.countedMilli()).isLessThanOrEqualTo(30_000);
        assertThat(within(tally, "a")).isLessThanOrEqualTo(16_000);
        assertThat(tally.countedIn("a1")).isLessThanOrEqualTo(9000);
        tally.lines().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        line -> line.occurredAt().atZone(ZONE).toLocalDate(),
                        java.util.stream.Collectors.summingLong(Tally.Line::countedMilli)))
                .values()
                .forEach(day -> assertThat(day).isLessThanOrEqualTo(8000));
    }

    /** No cap has cut before a narrower one: what the narrow ones leave is all the wide ones see. */
    @Property
    void capsCutNarrowToWide(@ForAll("ledgers") List<LedgerLine> lines) {
        var rules = rules(CAPS);
        var tree = rules.tree();
        var widths = tally(rules, lines).cuts().stream()
                .map(cut -> cut.cap().width(tree))
                .toList();
        assertThat(widths).isSorted();
        var narrow =
                tally(rules(CAPS.stream().filter(cap -> cap.width(tree) < 3).toList()), lines);
        var all = tally(rules, lines);
        for (int i = 0; i < all.lines().size(); i++) {
            assertThat(all.lines().get(i).countedMilli())
                    .isLessThanOrEqualTo(narrow.lines().get(i).countedMilli());
        }
    }

    @Property
    void oneMoreCreditNeverLeavesMoreMissing(@ForAll("ledgers") List<LedgerLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var rules = rules(List.of());
        long all = obligation(rules, demanding(), LONG_AGO, lines).missingMilli();
        long fewer = obligation(rules, demanding(), LONG_AGO, lines.subList(1, lines.size()))
                .missingMilli();
        assertThat(all).isLessThanOrEqualTo(fewer);
    }

    @Property
    void nothingIsMissingExactlyWhenEveryTermIsMet(@ForAll("ledgers") List<LedgerLine> lines) {
        var rules = rules(List.of());
        var tally = tally(rules, lines);
        long a = within(tally, "a");
        boolean met = Math.min(a, 20_000) + tally.countedIn("b") + tally.countedIn(Category.OTHER) >= 24_000
                && a >= 16_000
                && tally.countedIn("a1") >= 4000;
        assertThat(obligation(rules, demanding(), LONG_AGO, lines).missingMilli() == 0)
                .isEqualTo(met);
    }

    @Property
    void aReversalFreesTheRoomItTook(@ForAll("ledgers") List<LedgerLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var rules = rules(CAPS);
        var taken = lines.getFirst();
        var reversed = new ArrayList<>(lines);
        reversed.add(new LedgerLine(
                2_000_000,
                EntryKind.REVERSAL,
                taken.category(),
                taken.method(),
                -taken.amountMilli(),
                taken.occurredAt(),
                taken.id(),
                null));
        assertThat(tally(rules, reversed)).isEqualTo(tally(rules, lines.subList(1, lines.size())));
    }

    /** An adjustment is as if its entry had given the other amount at once, however it is grouped. */
    @Property
    void anAdjustmentIsAsIfTheEntryHadGivenThatAtOnce(
            @ForAll("ledgers") List<LedgerLine> lines, @ForAll @LongRange(min = -9000, max = 9000) long change) {
        if (lines.isEmpty()) {
            return;
        }
        var rules = rules(CAPS);
        var entry = lines.getFirst();
        var adjusted = new ArrayList<>(lines);
        adjusted.add(new LedgerLine(
                2_000_001,
                EntryKind.ADJUSTMENT,
                entry.category(),
                entry.method(),
                change,
                entry.occurredAt(),
                null,
                entry.id()));
        var atOnce = new ArrayList<>(lines.subList(1, lines.size()));
        atOnce.add(LedgerLine.of(
                entry.id(),
                EntryKind.AWARD,
                entry.category(),
                entry.method(),
                Math.max(0, entry.amountMilli() + change),
                entry.occurredAt()));
        assertThat(tally(rules, adjusted)).isEqualTo(tally(rules, atOnce));
    }

    @Property
    void whoJoinsLateIsNeverAskedForMoreAndNeverForMoreThanSomeoneEarlier(
            @ForAll @IntRange(min = -40, max = 400) int day,
            @ForAll @IntRange(min = 0, max = 60) int later,
            @ForAll Proration.Mode mode,
            @ForAll @LongRange(min = 0, max = 9000) long least,
            @ForAll @LongRange(min = 1, max = 2000) long step) {
        var rules = rules(List.of());
        var requirement = demanding().prorated(new Proration(mode, least, step));
        var first = LocalDate.of(2026, 1, 1).plusDays(day);
        long full = obligation(rules, demanding(), LONG_AGO, List.of()).wholeMilli();
        long early = obligation(rules, requirement, first, List.of()).wholeMilli();
        long late =
                obligation(rules, requirement, first.plusDays(later), List.of()).wholeMilli();
        assertThat(early).isLessThanOrEqualTo(full);
        assertThat(late).isLessThanOrEqualTo(early);
    }

    @Property
    void anExemptionLowersWhatIsAskedAndNothingElse(
            @ForAll("ledgers") List<LedgerLine> lines, @ForAll @LongRange(min = 0, max = 30_000) long milli) {
        var rules = rules(CAPS);
        var exempt = new ArrayList<>(lines);
        exempt.add(LedgerLine.of(3_000_000, EntryKind.EXEMPTION, "a1", DeliveryMethod.SELF_STUDY, milli, at(40)));
        assertThat(tally(rules, exempt).counted()).isEqualTo(tally(rules, lines).counted());
        var before = obligation(rules, demanding(), LONG_AGO, lines);
        var after = obligation(rules, demanding(), LONG_AGO, exempt);
        assertThat(after.missingMilli()).isLessThanOrEqualTo(before.missingMilli());
        assertThat(after.wholeMilli()).isBetween(Math.max(0, before.wholeMilli() - milli), before.wholeMilli());
    }

    @Property
    void whatGoesOnLeavesTheOldPeriodMet(@ForAll("ledgers") List<LedgerLine> lines) {
        var rules = new SchemeRules(
                new CreditUnit("学分", "credit", "credits"),
                "Asia/Shanghai",
                TREE,
                List.of(),
                List.of(),
                List.of(),
                List.of(modest()),
                new Carry.Surplus("a", "b", 7000, 1),
                null,
                Uniqueness.ONCE_PER_PERIOD);
        var year = new YearPeriod(2026, ZONE);
        var tally = tally(rules, lines);
        var obligation = obligation(rules, modest(), LONG_AGO, lines);
        var carried = CarryOver.of(rules, modest(), year, new YearPeriod(2027, ZONE), obligation, tally);
        var after = new ArrayList<>(lines);
        long id = 5_000_000;
        for (var move : carried.moves()) {
            after.add(LedgerLine.of(
                    id++, EntryKind.CARRY_OUT, move.from(), DeliveryMethod.SELF_STUDY, -move.milli(), at(364)));
        }
        assertThat(obligation(rules, modest(), LONG_AGO, after).missingMilli()).isEqualTo(obligation.missingMilli());
        assertThat(carried.moves().stream().mapToLong(CarryOver.Move::milli).sum())
                .isLessThanOrEqualTo(7000);
    }

    @Property
    void timeSpentOnManyThingsAtOnceCountsOnce(@ForAll("intervals") List<Intervals.Interval> all, @ForAll long seed) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Intervals.merged(shuffled)).isEqualTo(Intervals.merged(all));
        long seconds = java.util.stream.LongStream.range(0, 400)
                .filter(second -> all.stream()
                        .anyMatch(each -> !at0(second).isBefore(each.from())
                                && at0(second).isBefore(each.until())))
                .count();
        assertThat(Intervals.length(all)).isEqualTo(Duration.ofSeconds(seconds));
        int half = all.size() / 2;
        var parts = Intervals.length(all.subList(0, half))
                .plus(Intervals.fresh(all.subList(0, half), all.subList(half, all.size())));
        assertThat(parts).isEqualTo(Intervals.length(all));
    }

    @Property
    void everyPeriodHoldsTheDayItWasFoundForAndPeriodsDoNotOverlap(
            @ForAll @IntRange(min = 0, max = 4000) int joined,
            @ForAll @IntRange(min = 0, max = 6000) int later,
            @ForAll @IntRange(min = 1, max = 4) int years) {
        var first = LocalDate.of(2012, 1, 1).plusDays(joined);
        var now = first.plusDays(later).atStartOfDay(ZONE).toInstant();
        for (var rule :
                List.of(new PeriodRule.Year(), new PeriodRule.Cycle(years, 2024), new PeriodRule.Anniversary(years))) {
            var period = rule.at(now, first, ZONE);
            assertThat(period.holds(now)).isTrue();
            assertThat(rule.of(period.year(), first, ZONE)).isEqualTo(period);
            var next = rule.at(period.until(), first, ZONE);
            assertThat(next.firstDay()).isEqualTo(period.lastDay().plusDays(1));
            assertThat(next.key()).isNotEqualTo(period.key()).hasSizeLessThanOrEqualTo(24);
        }
    }

    @Example
    void whoJoinedOnTheTwentyNinthOfFebruaryMissesNoDay() {
        var joined = LocalDate.of(2012, 2, 29);
        var rule = new PeriodRule.Anniversary(1);
        for (int year = 2013; year < 2022; year++) {
            assertThat(rule.of(year + 1, joined, ZONE).firstDay())
                    .isEqualTo(rule.of(year, joined, ZONE).lastDay().plusDays(1));
        }
    }

    @Provide
    Arbitrary<List<LedgerLine>> ledgers() {
        var line = Combinators.combine(
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.of("a", "a1", "a2", "b", Category.OTHER),
                        Arbitraries.of(DeliveryMethod.LIVE_CLASS, DeliveryMethod.IN_PERSON, DeliveryMethod.SELF_STUDY),
                        Arbitraries.longs().between(0, 9000),
                        Arbitraries.longs().between(0, 30))
                .as((id, category, method, milli, day) ->
                        LedgerLine.of(id, EntryKind.AWARD, category, method, milli, at(day)));
        return line.list().ofMaxSize(20).uniqueElements(LedgerLine::id);
    }

    @Provide
    Arbitrary<List<Intervals.Interval>> intervals() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 300), Arbitraries.longs().between(-20, 90))
                .as((from, length) -> new Intervals.Interval(at0(from), at0(from + length)))
                .list()
                .ofMaxSize(12);
    }

    private static Instant at0(long second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    private static Instant at(long day) {
        return LocalDate.of(2026, 1, 1).plusDays(day).atStartOfDay(ZONE).toInstant();
    }

    private static Requirement demanding() {
        return Requirement.yearly(
                new Term.Total(24_000),
                new Term.AtMost("a", 20_000),
                new Term.Ratio("a", 2, 3, Term.Ratio.Of.REQUIRED),
                new Term.AtLeast("a1", 4000));
    }

    private static Requirement modest() {
        return Requirement.yearly(new Term.Total(8000), new Term.AtLeast("a", 5000), new Term.AtLeast("a1", 2000));
    }

    private static SchemeRules rules(List<Cap> caps) {
        return SchemeRules.plain(
                new CreditUnit("学分", "credit", "credits"),
                "Asia/Shanghai",
                TREE,
                List.of(),
                caps,
                demanding(),
                Uniqueness.ONCE_PER_PERIOD);
    }

    private static Tally tally(SchemeRules rules, List<LedgerLine> lines) {
        return Tally.of(rules, new YearPeriod(2026, ZONE), lines);
    }

    private static long within(Tally tally, String category) {
        var tree = rules(List.of()).tree();
        return tally.counted().entrySet().stream()
                .filter(each -> tree.within(each.getKey(), category))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    private static Obligation obligation(
            SchemeRules rules, Requirement requirement, LocalDate joined, List<LedgerLine> lines) {
        var year = new YearPeriod(2026, ZONE);
        return Obligation.of(rules, requirement, year, joined, Tally.of(rules, year, lines));
    }
}
