package org.xuefen.credit.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.xuefen.shared.Text;

/**
 * What the members of a subtree lack. Amounts in thousandths.
 *
 * @param members how many have not met all of the requirement
 * @param missingMilli the least they all still need
 * @param categories those of which the requirement asks for a minimum
 */
@Serdeable
record ShortfallView(long members, long missingMilli, List<InCategory> categories) {
    /**
     * One category.
     *
     * @param members how many lack some of it
     * @param missingMilli what they lack together
     */
    @Serdeable
    record InCategory(String code, Text name, int colour, long minimumMilli, long members, long missingMilli) {}
}
