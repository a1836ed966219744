package org.xuefen.credit.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.LongStream;
import org.xuefen.shared.Sha256;

/**
 * How a sample is drawn: every entry of the frame has the rank SHA-256(seed, colon, id in decimal), and those of the least
 * ranks are taken. It depends on seed and frame alone, not on any generator; an entry more in the frame displaces at most
 * one that was drawn.
 */
final class Draw {
    private Draw() {}

    /** @param rank hexadecimal */
    record Drawn(long entryId, String rank) {}

    static String rank(String seed, long entryId) {
        return HexFormat.of()
                .formatHex(Sha256.digest().digest((seed + ":" + entryId).getBytes(StandardCharsets.UTF_8)));
    }

    /** The {@code size} of least rank, in the order of their ranks. */
    static List<Drawn> of(String seed, int size, LongStream frame) {
        var kept = new PriorityQueue<Drawn>(
                size + 1, Comparator.comparing(Drawn::rank).reversed());
        frame.forEach(id -> {
            kept.add(new Drawn(id, rank(seed, id)));
            if (kept.size() > size) {
                kept.poll();
            }
        });
        return kept.stream().sorted(Comparator.comparing(Drawn::rank)).toList();
    }

    /** What a frame is known by: SHA-256 over its ids in ascending order, each in decimal and with a newline. */
    static String fingerprint(long[] frame) {
        var sorted = frame.clone();
        Arrays.sort(sorted);
        var digest = Sha256.digest();
        for (long id : sorted) {
            digest.update((id + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(String text) {
        return Sha256.hex(text);
    }
}
