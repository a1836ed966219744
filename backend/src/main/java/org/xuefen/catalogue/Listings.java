package org.xuefen.catalogue;

import java.util.List;

/** Publishes listings. Only imports have a reason to. */
public interface Listings {
    int MAX_BATCH = 500;

    /** How many were new, how many said something new, how many were as before. */
    record Outcome(int created, int updated, int unchanged) {}

    /**
     * Publishes a batch in one transaction: a listing that is new gets a course, one that changed a new revision. A
     * listing of someone else stays as it is, unless the owner of this batch is an administrator; it counts as unchanged.
     *
     * @param courses up to {@link #MAX_BATCH}, of different (source, source id)
     */
    Outcome publish(long ownerId, String channelCode, List<ListedCourse> courses);

    /** What {@link #publish} would do. */
    Outcome compare(long ownerId, String channelCode, List<ListedCourse> courses);

    /** Those of a batch that are there, are someone else's and would stay as they are. */
    List<Listing> foreign(long ownerId, List<ListedCourse> courses);
}
