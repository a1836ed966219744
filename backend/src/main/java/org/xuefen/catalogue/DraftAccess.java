package org.xuefen.catalogue;

import org.xuefen.identity.Caller;

/** Who may look at or change what a draft's item holds. For the domains that keep such content. */
public interface DraftAccess {
    /**
     * The caller writes this course, it is not in review, and it changes now.
     *
     * @return the course
     * @throws org.xuefen.shared.Refusal {@code catalogue.item-not-found}, {@code catalogue.in-review}
     */
    long requireEdit(Caller caller, long itemId);

    /**
     * The caller writes this course, or reviews it and it is handed in.
     *
     * @return the course
     * @throws org.xuefen.shared.Refusal {@code catalogue.item-not-found}
     */
    long requireRead(Caller caller, long itemId);

    /** The trainer whose course this is, or an administrator. @throws org.xuefen.shared.Refusal {@code catalogue.course-not-found} */
    void requireTeaches(Caller caller, long courseId);

    /** The same for an item of that course. @throws org.xuefen.shared.Refusal also {@code catalogue.item-not-found} */
    void requireTeaches(Caller caller, long courseId, long itemId);
}
