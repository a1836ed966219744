package org.xuefen.live.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.xuefen.live.presence.Spans.Span;

class SpansTest {
    private static Span span(int from, int until) {
        return new Span(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }

    @Test
    void twoTabsAtOnceAreOnePresence() {
        assertThat(Spans.union(List.of(span(10, 20), span(15, 30), span(40, 50))))
                .containsExactly(span(10, 30), span(40, 50));
    }

    @Test
    void anInterruptionIsTakenOutOfTheClass() {
        assertThat(Spans.without(span(0, 100), List.of(span(20, 30), span(90, 120))))
                .containsExactly(span(0, 20), span(30, 90));
    }

    @Property
    void whatIsTakenOutAndWhatIsLeftAreTheWhole(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 1000) Integer> edges) {
        var pauses = edges.stream().map(edge -> span(edge, edge + 37)).toList();
        var whole = span(100, 900);
        long inside = Spans.millis(pauses.stream()
                .map(pause -> Spans.within(pause, whole.from(), whole.until()))
                .toList());
        assertThat(Spans.millis(Spans.without(whole, pauses)) + inside).isEqualTo(whole.millis());
    }
}
