package org.xuefen.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.shared.Text;

/** What is published. Revisions are immutable, so they are served from memory once read. */
public interface Courses {
    Text GONE = Text.of("（课程已不在）", "(course no longer there)");

    Optional<Revision> revision(long revisionId);

    /** The newest revision, also of a withdrawn course. */
    Optional<Revision> current(long courseId);

    /** @throws org.xuefen.shared.Refusal {@code catalogue.course-not-found} when there is none or it isn't published */
    Revision requireCurrent(long courseId);

    Optional<CourseHead> head(long courseId);

    /** Those of the ids that are published, in the order asked for. */
    List<CourseHead> heads(Collection<Long> courseIds);

    /** A title for each of the ids; of a course that is not there any more, words that say so. */
    default Map<Long, Text> titles(Collection<Long> courseIds) {
        var ids = Set.copyOf(courseIds);
        var published = heads(ids).stream().collect(Collectors.toMap(CourseHead::id, CourseHead::title));
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> published.getOrDefault(id, GONE)));
    }

    /**
     * Walks the catalogue in the order of ids, without what is withdrawn: start with 0, go on with the last id.
     *
     * @param limit up to 1,000
     */
    List<CourseHead> publishedAfter(long courseId, int limit);

    /** The course an item belongs to, published or not. */
    Optional<Long> courseOfItem(long itemId);
}
