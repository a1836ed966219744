package org.xuefen.credit.award;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A document that is evidence.
 *
 * @param bytes its size
 * @param sha256 hash of its content, hexadecimal
 * @param url where those may read it who may see the entry
 */
@Serdeable
public record EvidenceDocument(String name, long bytes, String sha256, String url) {}
