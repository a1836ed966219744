package org.xuefen.credit.proof;

import java.time.Instant;
import java.util.Map;
import org.xuefen.credit.merkle.Hash;

/**
 * A signed head of the log.
 *
 * @param size how many leaves it speaks of
 * @param keyId the key it is signed with
 * @param note the head as a C2SP signed note: what is to be printed, embedded and checked
 */
public record TreeHead(long size, Hash root, Instant signedAt, String keyId, String note) {
    /** As a signed paper names the head it speaks of. */
    public Map<String, String> said() {
        return Map.of("size", Long.toString(size), "root", root.hex(), "note", note);
    }
}
