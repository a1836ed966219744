package org.xuefen.credit;

import java.util.function.Consumer;

/** Made-up organizations of any size, to look at the audit under load; the same for the same seed. */
public interface Generation {
    /** What was made: the root unit, its scheme and year, and how many entries. */
    record Made(long rootId, long schemeId, int year, long members, long entries) {}

    /** The cached standings against a recomputation from the ledger. */
    record Compared(long members, long entries, boolean equal) {}

    /** Makes it, with so many entries for each member on average; {@code progress} hears how far it is in a sentence. */
    Made make(int members, int entriesEach, long seed, Consumer<String> progress);

    Compared compare(long schemeId, int year);
}
