package org.xuefen.study.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DeskCodecProperties {
    private static final WatchRule RULE = new WatchRule(2000, 1_800_000, 1000);

    @Property(tries = 300)
    void readsWhatItWrote(@ForAll Random random) {
        var desk = Desk.EMPTY;
        long now = 1_790_000_000_000L;
        for (int i = 0; i < 60; i++) {
            now += random.nextInt(30_000);
            long from = random.nextInt(700_000);
            var played =
                    new Beat.Played(from, from + random.nextInt(60_000), 1000 + random.nextInt(1200), i % 7 != 0, 0);
            var player = new Player(random.nextInt(20) + (1L << 50), random.nextInt(5), now - 60_000, 760_000);
            desk = RULE.accept(desk, player, new Beat(random.nextInt(100), from, false, List.of(played)), now);
        }
        assertThat(DeskCodec.decode(DeskCodec.encode(desk))).isEqualTo(desk);
        var item = desk.item(1);
        assertThat(DeskCodec.decodeWatched(DeskCodec.encode(item))).isEqualTo(item);
        assertThat(DeskCodec.encode(desk).length).isLessThan(8_000);
    }
}
