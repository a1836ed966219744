package org.xuefen.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The set against the plainest model of one: a bit for each millisecond. */
class IntervalSetProperties {
    @Provide
    Arbitrary<List<Span>> spans() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 180), Arbitraries.longs().between(0, 20))
                .as((from, length) -> new Span(from, from + length))
                .list()
                .ofMaxSize(12);
    }

    @Property
    void agreesWithBits(@ForAll("spans") List<Span> a, @ForAll("spans") List<Span> b) {
        var x = IntervalSet.of(a);
        var y = IntervalSet.of(b);
        assertThat(bits(x)).isEqualTo(bits(a));
        var union = bits(a);
        union.or(bits(b));
        assertThat(bits(x.union(y))).isEqualTo(union);
        var both = bits(a);
        both.and(bits(b));
        assertThat(bits(x.intersect(y))).isEqualTo(both);
        var rest = bits(a);
        rest.andNot(bits(b));
        assertThat(bits(x.subtract(y))).isEqualTo(rest);
        assertThat(x.measure()).isEqualTo(bits(a).cardinality());
    }

    @Property
    void hasOneFormForEachSet(@ForAll("spans") List<Span> spans) {
        var set = IntervalSet.of(spans);
        assertThat(IntervalSet.of(spans.reversed())).isEqualTo(set).hasSameHashCodeAs(set);
        assertThat(IntervalSet.of(set.spans())).isEqualTo(set);
        var list = set.spans();
        for (int i = 1; i < list.size(); i++) {
            assertThat(list.get(i).from()).isGreaterThan(list.get(i - 1).to());
        }
    }

    @Property
    void knowsItsMembersAndItsLatest(@ForAll("spans") List<Span> spans, @ForAll @IntRange(max = 220) int some) {
        var set = IntervalSet.of(spans);
        assertThat(set.contains(some)).isEqualTo(bits(spans).get(some));
        var latest = set.latest(some);
        assertThat(latest.measure()).isEqualTo(Math.min(some, set.measure()));
        assertThat(set.subtract(latest).end())
                .isLessThanOrEqualTo(
                        latest.isEmpty()
                                ? Long.MAX_VALUE
                                : latest.spans().getFirst().from());
    }

    @Property
    void coalescingOnlyAdds(@ForAll("spans") List<Span> spans, @ForAll @IntRange(min = 1, max = 40) int gap) {
        var set = IntervalSet.of(spans);
        var filled = set.coalesce(gap);
        assertThat(set.subtract(filled)).isEqualTo(IntervalSet.EMPTY);
        for (var hole : IntervalSet.of(0, filled.end()).subtract(filled).spans().stream()
                .skip(1)
                .toList()) {
            assertThat(hole.length()).isGreaterThanOrEqualTo(gap);
        }
        assertThat(set.within(3).pieces()).isLessThanOrEqualTo(3);
    }

    private static BitSet bits(List<Span> spans) {
        var bits = new BitSet();
        spans.forEach(span -> bits.set((int) span.from(), (int) span.to()));
        return bits;
    }

    private static BitSet bits(IntervalSet set) {
        return bits(set.spans());
    }
}
