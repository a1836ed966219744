package org.xuefen.credit.proof;

import java.time.Instant;
import org.xuefen.credit.merkle.Hash;

/**
 * A signed head of the log.
 *
 * @param size how many leaves it speaks of
 * @param keyId the key it is signed with
 * @param note the head as a C2SP signed note: what is to be printed, embedded and checked
 */
public record TreeHead(long size, Hash root, Instant signedAt, String keyId, String note) {}
