package org.xuefen.credit.claim;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Sha256;

/**
 * The canonical form of a claim as it was approved: what the ledger has a commitment to. Lines of {@code name=value} in
 * a fixed order, with line ends and backslashes escaped. Read for as long as the ledger is, so it never changes; a form
 * with more in it would begin with another line.
 */
final class Frozen {
    private static final String FORM = "xuefen-claim/1";

    private Frozen() {}

    /** @param documents the hash of each document, in the order they were added */
    static String form(Claim claim, List<String> documents) {
        var content = claim.content();
        var text = new StringBuilder(FORM).append('\n');
        line(text, "claim", claim.id());
        line(text, "revision", claim.revision());
        line(text, "title", content.title());
        line(text, "first-day", content.firstDay());
        line(text, "last-day", content.lastDay());
        line(text, "method", content.method());
        line(text, "participation", content.participation());
        line(text, "amount-kind", content.amountKind());
        line(text, "claimed-milli", content.amountMilli());
        line(text, "granted-milli", claim.amountMilli());
        line(text, "day-minutes", claim.dayMinutes());
        line(text, "result", content.result());
        line(text, "category", claim.category());
        line(text, "provider", content.provider());
        line(text, "certificate-no", content.certificateNo());
        documents.forEach(hash -> line(text, "document", hash.toLowerCase(Locale.ROOT)));
        return text.toString();
    }

    static String hash(Claim claim, List<String> documents) {
        return Sha256.hex(form(claim, documents));
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        var written = Objects.toString(value, "")
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        text.append(name).append('=').append(written).append('\n');
    }
}
