package org.xuefen.credit.rules;

import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A kind of content a scheme tells apart; together they are a tree.
 *
 * @param code what courses and ledger entries carry
 * @param colour index into the palette of the interface, from 1
 * @param parent the category this one is part of; what counts here counts there too
 */
public record Category(
        String code, Text name, int colour, @Nullable String parent) {
    /** What an entry carries whose course has no category the scheme knows: it counts in the total alone. */
    public static final String OTHER = "other";

    public Category(String code, Text name, int colour) {
        this(code, name, colour, null);
    }
}
