package org.xuefen.discovery;

/** Hears what is searched for. It never learns who asked what: see {@code org.xuefen.discovery.topics}. */
public interface SearchLog {
    /**
     * Someone searched. Returns at once; what is still being typed is told apart from what was meant.
     *
     * @param text as typed
     * @param nothing nothing was found that has all of it
     */
    void asked(long memberId, String text, boolean nothing);
}
