package org.xuefen.catalogue;

import java.util.List;

/** Publishes listings. Only imports have a reason to. */
public interface Listings {
    int MAX_BATCH = 500;

    /** How many were new, how many said something new, how many were as before. */
    record Outcome(int created, int updated, int unchanged) {}

    /**
     * Publishes a batch in one transaction: a listing that is new gets a course, one that changed a new revision.
     *
     * @param courses up to {@link #MAX_BATCH}, of different (source, source id)
     */
    Outcome publish(long ownerId, String channelCode, List<ListedCourse> courses);

    /** What {@link #publish} would do. */
    Outcome compare(String channelCode, List<ListedCourse> courses);
}
