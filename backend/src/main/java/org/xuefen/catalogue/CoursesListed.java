package org.xuefen.catalogue;

import java.util.List;

/** Listings were added or changed, up to 500 at a time. Sent in the transaction that writes them, once per batch. */
public record CoursesListed(List<Long> courseIds) {}
