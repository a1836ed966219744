package org.xuefen.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
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

    /** All the courses whose drafts the caller may read now, by the rule of {@link #requireRead}. */
    OpenDrafts readable(Caller caller);

    /** Those of the courses whose drafts the caller may read, as they are saved now. */
    Map<Long, CourseDraft> drafts(Caller caller, Collection<Long> courseIds);

    /** The trainer whose course this is, or an administrator. @throws org.xuefen.shared.Refusal {@code catalogue.course-not-found} */
    void requireTeaches(Caller caller, long courseId);

    /** The same for an item of that course. @throws org.xuefen.shared.Refusal also {@code catalogue.item-not-found} */
    void requireTeaches(Caller caller, long courseId, long itemId);

    /**
     * Courses someone may read.
     *
     * @param all every course there is; {@code courseIds} is empty then
     */
    record OpenDrafts(boolean all, Set<Long> courseIds) {
        public static final OpenDrafts ALL = new OpenDrafts(true, Set.of());

        public OpenDrafts {
            courseIds = Set.copyOf(courseIds);
        }

        /** Of these, one course at the most. */
        public OpenDrafts only(long courseId) {
            return new OpenDrafts(false, all || courseIds.contains(courseId) ? Set.of(courseId) : Set.of());
        }
    }
}
