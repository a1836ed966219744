package org.xuefen.media.live;

import java.util.Map;
import java.util.Optional;

/** What came without a break in its form: the heads that go before its segments. */
record Generation(int number, long startMillis, Map<Rendition, Head> heads) {
    Generation {
        heads = Map.copyOf(heads);
    }

    /** The same picture stands in where there was no smaller one. */
    Optional<Head> head(Rendition rendition) {
        var own = heads.get(rendition);
        return Optional.ofNullable(own == null && rendition == Rendition.LOW ? heads.get(Rendition.HIGH) : own);
    }
}
