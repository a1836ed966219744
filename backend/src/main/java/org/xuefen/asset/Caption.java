package org.xuefen.asset;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A caption track.
 *
 * @param language {@code zh}, {@code en} or another BCP 47 tag
 * @param url of clean WebVTT on this host, signed like the renditions
 */
@Serdeable
public record Caption(String language, String url) {}
