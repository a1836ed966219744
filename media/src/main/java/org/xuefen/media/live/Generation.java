package org.xuefen.media.live;

import java.util.Map;

/** What came without a break in its form: the heads that go before its segments. */
record Generation(int number, long startMillis, Map<Rendition, Head> heads) {
    Generation {
        heads = Map.copyOf(heads);
    }
}
