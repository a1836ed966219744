package org.xuefen.catalogue;

import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Text;

/** Making a course, through the same rules as the studio. For the demo, imports and tests. */
public interface Authoring {
    /** @return the course's id; {@link #draft} then tells the ids its items were given */
    long create(Caller author, CourseDraft draft);

    CourseDraft draft(Caller caller, long courseId);

    /** Over whatever is saved now. */
    CourseDraft save(Caller author, long courseId, CourseDraft draft);

    /** The Markdown of an article item, per language; either may be empty. */
    void writeArticle(Caller author, long itemId, Text markdown);

    List<PublishFinding> check(Caller caller, long courseId);

    void submit(Caller author, long courseId);

    /** Publishes. @throws org.xuefen.shared.Refusal {@code catalogue.own-course}, {@code catalogue.not-publishable} */
    Revision approve(Caller reviewer, long courseId);
}
