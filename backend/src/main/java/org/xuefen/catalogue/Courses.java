package org.xuefen.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is published. Revisions are immutable, so they are served from memory once read. */
public interface Courses {
    Optional<Revision> revision(long revisionId);

    /** The newest revision, also of a withdrawn course. */
    Optional<Revision> current(long courseId);

    /** @throws org.xuefen.shared.Refusal {@code catalogue.course-not-found} when there is none or it isn't published */
    Revision requireCurrent(long courseId);

    Optional<CourseHead> head(long courseId);

    /** Those of the ids that are published, in the order asked for. */
    List<CourseHead> heads(Collection<Long> courseIds);

    /**
     * Walks the catalogue in the order of ids, without what is withdrawn: start with 0, go on with the last id.
     *
     * @param limit up to 1,000
     */
    List<CourseHead> publishedAfter(long courseId, int limit);

    /** The course an item belongs to, published or not. */
    Optional<Long> courseOfItem(long itemId);
}
