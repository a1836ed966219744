package org.xuefen.catalogue;

import org.jspecify.annotations.Nullable;

/** Saves that came too late. They are refused and kept beside what is there, for their author to choose from. */
public interface KeptCopies {
    /**
     * Keeps a copy, in a transaction that the refusal does not roll back.
     *
     * @param itemId null for the course's document
     * @param json what was to be saved
     */
    long keep(long courseId, @Nullable Long itemId, long baseVersion, String json, long memberId);
}
