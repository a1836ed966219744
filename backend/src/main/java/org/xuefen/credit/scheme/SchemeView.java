package org.xuefen.credit.scheme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/**
 * A scheme as people read it: each rule is a sentence. Amounts in thousandths.
 *
 * @param versions none before it is published
 * @param writable whether the reader may write its next version, of which there is a draft if {@code drafted}
 */
@Serdeable
record SchemeView(
        String id,
        String code,
        Text name,
        Text source,
        List<VersionView> versions,
        List<AppliesTo> appliesTo,
        boolean writable,
        boolean drafted) {
    /** One version. */
    @Serdeable
    record VersionView(
            String id,
            int number,
            LocalDate effectiveFrom,
            String note,
            String timeZone,
            CreditUnit unit,
            long requiredMilli,
            List<CategoryView> categories,
            List<Text> sentences) {}

    /** A category with what is asked of it. */
    @Serdeable
    record CategoryView(String code, Text name, int colour, long minimumMilli) {}

    /** A unit whose subtree goes by it. */
    @Serdeable
    record AppliesTo(
            String unitId,
            Text unitName,
            LocalDate from,
            @Nullable LocalDate until) {}
}
