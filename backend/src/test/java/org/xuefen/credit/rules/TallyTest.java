package org.xuefen.credit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

class TallyTest {
    private static final Instant JANUARY = Instant.parse("2026-01-10T08:00:00Z");

    @Test
    void medicalClassesAreNotInterchangeable() {
        var requirement =
                Requirement.yearly(25_000, List.of(new Term.AtLeast("I", 5000), new Term.AtLeast("II", 15_000)));
        assertThat(missing(requirement, tally(List.of(), line(1, "I", 20_000), line(2, "II", 5000))))
                .isEqualTo(10_000);
        assertThat(missing(requirement, tally(List.of(), line(1, "I", 10_000), line(2, "II", 15_000))))
                .isZero();
    }

    @Test
    void awardReverseAwardAgainStandsAtTwoWithThreeEntries() {
        var lines = List.of(line(1, "policy", 2000), reversal(2, 1, "policy", -2000), line(3, "policy", 2000));
        var tally = Tally.of(rules(List.of()), lines);
        assertThat(tally.earnedMilli()).isEqualTo(2000);
        assertThat(tally.countedMilli()).isEqualTo(2000);
    }

    @Test
    void aCategoryCapCutsTheLaterLineAndAReversalFreesTheRoom() {
        var cap = List.<Cap>of(new Cap.OfCategory("safety", 8000));
        var tally = tally(cap, line(1, "safety", 5000), line(2, "safety", 4200));
        assertThat(tally.earnedMilli()).isEqualTo(9200);
        assertThat(tally.countedMilli()).isEqualTo(8000);
        assertThat(tally.cuts()).containsExactly(new Tally.Cut(2, cap.getFirst(), 4200, 3000));
        var freed = tally(cap, line(1, "safety", 5000), line(2, "safety", 4200), reversal(3, 1, "safety", -5000));
        assertThat(freed.countedMilli()).isEqualTo(4200);
        assertThat(freed.cuts()).isEmpty();
    }

    @Test
    void theNarrowCapCutsBeforeTheWide() {
        var caps = List.<Cap>of(new Cap.OfPeriod(6000), new Cap.OfCategory("safety", 4000));
        var tally = tally(caps, line(1, "safety", 5000), line(2, "policy", 3000));
        assertThat(tally.countedIn("safety")).isEqualTo(4000);
        assertThat(tally.countedIn("policy")).isEqualTo(2000);
        assertThat(tally.cuts()).extracting(Tally.Cut::entryId).containsExactly(1L, 2L);
    }

    @Test
    void whatIsMissingIsTheTotalOrTheCategoriesTogether() {
        var requirement =
                Requirement.yearly(12_000, List.of(new Term.AtLeast("policy", 2000), new Term.AtLeast("safety", 2000)));
        assertThat(missing(requirement, tally(List.of(), line(1, "skills", 11_000))))
                .isEqualTo(4000);
        assertThat(missing(requirement, tally(List.of(), line(1, "policy", 5000))))
                .isEqualTo(7000);
    }

    private static long missing(Requirement requirement, Tally tally) {
        var year = new YearPeriod(2026, ZoneId.of("Asia/Shanghai"));
        return Obligation.of(rules(List.of()), requirement, year, MemberFacts.ANYONE.joined(), tally)
                .missingMilli();
    }

    static SchemeRules rules(List<Cap> caps) {
        return SchemeRules.plain(
                new CreditUnit("学分", "credit", "credits"),
                "Asia/Shanghai",
                List.of(new Category("policy", Text.of("政策法规", "Policy and law"), 1)),
                List.of(),
                caps,
                Requirement.yearly(12_000, List.of()),
                Uniqueness.ONCE_PER_PERIOD);
    }

    static Tally tally(List<Cap> caps, LedgerLine... lines) {
        return Tally.of(rules(caps), new ArrayList<>(List.of(lines)));
    }

    static LedgerLine line(long id, String category, long milli) {
        return line(id, category, milli, null);
    }

    static LedgerLine reversal(long id, long reversed, String category, long milli) {
        return line(id, category, milli, reversed);
    }

    private static LedgerLine line(long id, String category, long milli, @Nullable Long reverses) {
        var kind = reverses == null ? EntryKind.AWARD : EntryKind.REVERSAL;
        return new LedgerLine(
                id, kind, category, DeliveryMethod.SELF_STUDY, milli, JANUARY.plusSeconds(id), reverses, null);
    }
}
