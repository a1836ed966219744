package org.xuefen.catalogue;

import java.util.List;

/**
 * What an item of one kind holds. Declared here, implemented by the domain the content belongs to; one bean a kind.
 * Called within the transaction of the catalogue.
 */
public interface ItemContent {
    ItemKind kind();

    /** What keeps this item from being published, and what is in order. Sentences don't repeat the item's title. */
    List<PublishFinding> check(DraftItem item, CourseDraft course);

    /** How long the item takes, as far as is known now; 0 when nothing is. */
    long seconds(DraftItem item);

    /**
     * Makes the content of now immutable, once the gate has passed.
     *
     * @return its id, stored with the revision; the same id when nothing has changed since the last freeze
     */
    long freeze(DraftItem item);

    /** Whether the content of now differs from what was frozen. For the comparison a reviewer sees. */
    boolean changed(DraftItem item, long contentRef);

    /** Removes what only a draft needed, when a course is deleted that was never published. */
    default void discard(long itemId) {}
}
