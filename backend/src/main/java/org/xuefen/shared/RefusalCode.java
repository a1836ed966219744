package org.xuefen.shared;

import io.micronaut.http.HttpStatus;

/** A reason to say no, stable for clients: each domain has an enum of them. */
public interface RefusalCode {
    /** The domain that refuses, first part of the wire code. */
    String domain();

    /** The enum constant's name. */
    String name();

    HttpStatus status();

    /** What clients see and match on: {@code catalogue.course-not-found}. */
    default String wire() {
        return domain() + "." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
