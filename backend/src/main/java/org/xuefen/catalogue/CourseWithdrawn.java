package org.xuefen.catalogue;

/** The course left the catalogue, or came back to it. Sent in the transaction. */
public record CourseWithdrawn(long courseId, boolean withdrawn) {}
