package org.xuefen.credit;

import io.micronaut.serde.annotation.Serdeable;
import org.xuefen.shared.Text;

/**
 * What all of a course gives.
 *
 * @param creditMilli thousandths of a credit; 0 also where the course has given them already
 * @param category the scheme's category it counts in
 * @param colour index into the palette of the interface, 0 for none
 * @param given whether it has given the reader its credits in this period
 */
@Serdeable
public record Estimate(
        long creditMilli, String category, Text categoryName, int colour, CreditUnit unit, boolean given) {}
