package org.xuefen.credit.transfer;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/**
 * What an organizer decides on when they accept a transfer. Amounts in thousandths.
 *
 * @param rule what becomes of the credits
 * @param into the scheme of the new unit; null where it has none
 * @param earnedMilli what was earned this year under other schemes
 * @param recognizedMilli what of it the new scheme has recognized before
 * @param leftMilli the most it may recognize now
 */
@Serdeable
record TermsView(
        Rule rule,
        int year,
        @Nullable Into into,
        List<Earned> earned,
        long earnedMilli,
        long recognizedMilli,
        long leftMilli) {
    /** What becomes of the credits. */
    enum Rule {
        /** Both units are under one scheme: the record follows by itself. */
        FOLLOWS,
        /** The new unit is under another scheme, which says what it recognizes. */
        RECOGNIZE,
        /** The new unit has no scheme: nothing is counted there, and nothing is lost. */
        NO_SCHEME
    }

    /** The scheme of the new unit. */
    @Serdeable
    record Into(Text name, CreditUnit unit, List<Named> categories) {}

    /** A category of it. */
    @Serdeable
    record Named(String code, Text name, int colour) {}

    /** What was earned under another scheme, and how it is divided there. */
    @Serdeable
    record Earned(Text schemeName, CreditUnit unit, long earnedMilli, List<InCategory> categories) {}

    /** What was earned in a category. */
    @Serdeable
    record InCategory(Text name, int colour, long earnedMilli) {}
}
