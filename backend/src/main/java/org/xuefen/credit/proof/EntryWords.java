package org.xuefen.credit.proof;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a proven entry says, in a sentence. Codes stay codes: their names are not in the ledger. */
final class EntryWords {
    private EntryWords() {}

    /** @param entry column by column */
    static String of(Map<String, @Nullable String> entry) {
        var amount = new BigDecimal(value(entry, "amount_milli"))
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
        var taken = entry.get("reverses");
        return "%s %s of %s credits in category %s for %s %s, evidence complete %s, recorded %s, scheme version %s%s."
                .formatted(
                        words(value(entry, "kind")),
                        value(entry, "id"),
                        amount,
                        value(entry, "category"),
                        words(value(entry, "source_kind")),
                        value(entry, "source_id"),
                        value(entry, "occurred_at"),
                        value(entry, "recorded_at"),
                        value(entry, "scheme_version_id"),
                        taken == null ? "" : ", takes entry " + taken + " back");
    }

    private static String value(Map<String, @Nullable String> entry, String name) {
        var value = entry.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the entry has no " + name);
        }
        return value;
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
