package org.xuefen.asset;

import io.micronaut.serde.annotation.Serdeable;

/** A chapter mark the recording brought with it. */
@Serdeable
public record Chapter(long startMs, String title) {}
