package org.xuefen.catalogue;

/** A new revision stands. Sent in the transaction that writes it. */
public record CoursePublished(long courseId, long revisionId) {}
