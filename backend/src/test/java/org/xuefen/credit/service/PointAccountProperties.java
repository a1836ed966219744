package org.xuefen.credit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
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

/** What holds of every account of points, however much was given and however often someone took back. */
class PointAccountProperties {
    private static final List<String> KINDS = List.of("volunteering", "teaching", "organizing");

    /** Something an organizer does: gives, or tries to take back from the line at that place. */
    record Act(boolean gives, int points, int place, int day, int kind) {}

    @Property
    void theBalanceIsTheSumOfLinesAndOfYearsAndOfKinds(@ForAll("acts") List<Act> acts) {
        var lines = lines(acts);
        var account = new PointAccount(lines);
        long sum = lines.stream().mapToLong(PointLine::points).sum();
        assertThat(account.balance()).isEqualTo(sum);
        assertThat(account.years().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(sum);
        assertThat(account.sums().stream().mapToLong(PointAccount.Sum::points).sum())
                .isEqualTo(sum);
        assertThat(lines.stream().mapToLong(account::left).sum()).isEqualTo(sum);
    }

    @Property
    void noLineNorYearNorKindComesBelowNothing(@ForAll("acts") List<Act> acts) {
        var lines = lines(acts);
        var account = new PointAccount(lines);
        assertThat(account.balance()).isNotNegative();
        assertThat(account.years().values())
                .allSatisfy(points -> assertThat(points).isNotNegative());
        assertThat(account.sums()).allSatisfy(each -> assertThat(each.points()).isPositive());
        lines.forEach(line -> {
            assertThat(account.left(line)).isBetween(0, Math.max(0, line.points()));
            assertThat(account.takes(line, account.left(line) + 1)).isFalse();
        });
    }

    @Property
    void theOrderOfLinesIsOfNoImportance(@ForAll("acts") List<Act> acts, @ForAll long seed) {
        var lines = lines(acts);
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        var one = new PointAccount(lines);
        var other = new PointAccount(shuffled);
        assertThat(other.balance()).isEqualTo(one.balance());
        assertThat(other.sums()).isEqualTo(one.sums());
        assertThat(other.years()).isEqualTo(one.years());
        lines.forEach(line -> assertThat(other.left(line)).isEqualTo(one.left(line)));
    }

    /** As the store would write them: what an account does not take is not written. */
    private static List<PointLine> lines(List<Act> acts) {
        var lines = new ArrayList<PointLine>();
        for (var act : acts) {
            if (act.gives() || lines.isEmpty()) {
                var day = LocalDate.of(2024, 1, 1).plusDays(act.day());
                lines.add(line(lines.size() + 1, KINDS.get(act.kind()), day, act.points(), null));
                continue;
            }
            var from = lines.get(act.place() % lines.size());
            if (new PointAccount(lines).takes(from, act.points())) {
                lines.add(line(lines.size() + 1, from.kind(), from.day(), -act.points(), from.id()));
            }
        }
        return lines;
    }

    private static PointLine line(long id, String kind, LocalDate day, int points, Long takesBack) {
        return new PointLine(id, 7, kind, day, points, "", 1, 2, Instant.EPOCH, takesBack);
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        var act = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 2))
                .as(Act::new);
        return act.list().ofMaxSize(30);
    }
}
