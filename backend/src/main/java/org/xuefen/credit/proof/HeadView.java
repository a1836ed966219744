package org.xuefen.credit.proof;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A signed tree head.
 *
 * @param size how many entries it covers
 * @param root of the Merkle tree over them, base64
 * @param keyId the key it is signed with, hexadecimal
 * @param note the head as a C2SP signed note; the rest repeats it
 */
@Serdeable
record HeadView(long size, String root, Instant signedAt, String keyId, String note) {
    static HeadView of(TreeHead head) {
        return new HeadView(head.size(), head.root().base64(), head.signedAt(), head.keyId(), head.note());
    }
}
