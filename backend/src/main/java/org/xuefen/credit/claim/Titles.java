package org.xuefen.credit.claim;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Sha256;

/** When two names of trainings, or two certificate numbers, are the same or alike, however they were typed. */
final class Titles {
    private Titles() {}

    /** Letters and digits alone, full width and capitals made the same (UAX #15, NFKC): "ＬＪ-cfa 01" is "ljcfa01". */
    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The same number as others would type it; null for none worth comparing. */
    static @Nullable String certificateKey(@Nullable String number) {
        var key = number == null ? "" : normalized(number);
        return key.length() < 4 ? null : key;
    }

    /** The same for everyone who attended the same: what, and on which days. */
    static @Nullable String trainingKey(String title, @Nullable LocalDate first, @Nullable LocalDate last) {
        var name = normalized(title);
        if (name.isEmpty() || first == null || last == null) {
            return null;
        }
        return Sha256.hex(name + "\n" + first + "\n" + last);
    }

    /** Dice's coefficient over pairs of neighbouring characters: 1 for the same, 0 for nothing in common. */
    static double likeness(String one, String other) {
        var a = normalized(one);
        var b = normalized(other);
        if (a.equals(b)) {
            return a.isEmpty() ? 0 : 1;
        }
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 2 <= a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 2 <= b.length(); i++) {
            var pair = b.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                common++;
                pairs.put(pair, left - 1);
            }
        }
        int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
