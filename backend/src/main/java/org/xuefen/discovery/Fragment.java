package org.xuefen.discovery;

import io.micronaut.serde.annotation.Serdeable;

/** A stretch of text; {@code hit} says that it was searched for. */
@Serdeable
public record Fragment(String text, boolean hit) {}
