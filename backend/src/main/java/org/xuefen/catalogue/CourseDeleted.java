package org.xuefen.catalogue;

/** A course that was never published is gone, with its draft. Sent in the transaction that deletes it. */
public record CourseDeleted(long courseId) {}
