package org.xuefen.asset;

import java.time.Instant;

/**
 * A paper someone handed in; its bytes never change.
 *
 * @param fileName as its owner called it, without a path
 * @param bytes its size
 * @param sha256 hash of the bytes as they were handed in, hexadecimal
 */
public record Document(
        long id, long ownerId, String fileName, DocumentKind kind, long bytes, String sha256, Instant createdAt) {}
