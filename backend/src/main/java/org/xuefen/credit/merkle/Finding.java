package org.xuefen.credit.merkle;

import java.util.List;

/**
 * Something that does not fit, and the entries it is about.
 *
 * @param from the first leaf concerned, {@code until} the one after the last; 0 and 0 where there is none
 * @param entryIds the entries by their ids, as many as are shown
 */
public record Finding(Kind kind, long from, long until, List<String> entryIds, String detail) {
    /** What can be wrong. */
    public enum Kind {
        /** The ledger has an entry otherwise than it was logged. */
        ENTRY_CHANGED,
        /** The log has an entry that the ledger lacks. */
        ENTRY_GONE,
        /** The ledger has an entry that is neither in the log nor on its way there. */
        ENTRY_UNLOGGED,
        /** An entry has two leaves. */
        ENTRY_TWICE,
        /** A leaf is missing or out of its place. */
        LEAF_MISSING,
        /** The leaves are not those a head was signed over. */
        HEAD_CONTRADICTED,
        /** A head speaks of more leaves than there are. */
        LEAVES_CUT,
        /** A head is not signed by the log. */
        HEAD_UNSIGNED,
        /** A stored inner node is not the hash of what lies beneath it. */
        NODE_CHANGED
    }

    static Finding ofEntry(Kind kind, long index, String entryId, String detail) {
        return new Finding(kind, index, index + 1, List.of(entryId), detail);
    }

    /** In a sentence, its entries named. */
    public String sentence() {
        var entries = String.join(", ", entryIds);
        return switch (kind) {
            case ENTRY_CHANGED -> "Entry " + entries + " (leaf " + from + ") is not what was logged: " + detail;
            case ENTRY_GONE -> "Entry " + entries + " (leaf " + from + ") is in the log and gone from the ledger.";
            case ENTRY_UNLOGGED -> "Entry " + entries + " is in the ledger, and neither in the log nor waiting for it.";
            case ENTRY_TWICE -> "Entry " + entries + " has two leaves: " + detail;
            case LEAF_MISSING -> "Leaf " + from + " is missing: " + detail;
            case HEAD_CONTRADICTED ->
                "The leaves " + from + " to " + (until - 1) + " (entries " + entries
                        + ") are not those that were signed: " + detail;
            case LEAVES_CUT -> "The leaves " + from + " to " + (until - 1) + " were signed and are gone: " + detail;
            case HEAD_UNSIGNED -> "The head of size " + until + " is not signed by the log: " + detail;
            case NODE_CHANGED -> "The stored hash over the leaves " + from + " to " + (until - 1) + " is not theirs.";
        };
    }
}
