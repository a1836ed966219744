package org.xuefen.credit.rules;

import org.xuefen.shared.Text;

/**
 * A kind of content a scheme tells apart.
 *
 * @param code what courses and ledger entries carry
 * @param colour index into the palette of the interface, from 1
 */
public record Category(String code, Text name, int colour) {
    /** What an entry carries whose course has no category the scheme knows: it counts in the total alone. */
    public static final String OTHER = "other";
}
