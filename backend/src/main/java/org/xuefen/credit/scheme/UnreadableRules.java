package org.xuefen.credit.scheme;

/** A stored scheme version says nothing this program understands. */
public final class UnreadableRules extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableRules(long versionId, RuntimeException cause) {
        super("the rules of scheme version " + versionId + " cannot be read", cause);
    }
}
