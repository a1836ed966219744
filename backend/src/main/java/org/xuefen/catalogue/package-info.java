/**
 * What can be studied: channels, courses, their drafts, reviews and numbered revisions, articles, and listings of
 * courses that others give.
 *
 * <p>A course is a lineage. Its draft is one document that trainers edit; a publish freezes it into a revision, which
 * nothing updates afterwards. Module and item ids belong to the lineage: the same item keeps its id over revisions,
 * so that evidence and completions outlive an edit. What an item holds belongs to others ({@link
 * org.xuefen.catalogue.ItemContent}): a video to {@code asset}, a quiz to {@code assessment}.
 *
 * <p>It refuses: editing while in review, approving one's own course, publishing past a blocking finding, and a save
 * over someone else's newer save (both are kept).
 */
@NullMarked
package org.xuefen.catalogue;

import org.jspecify.annotations.NullMarked;
