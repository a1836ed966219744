package org.xuefen.credit.proof;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A proof that stands by itself: entries, and for each the audit path to one signed head (docs/proofs.md). What
 * certificates and exports embed, and what the verifiers read.
 *
 * @param format {@code xuefen.proof.v1}
 * @param keys the log's public keys, {@code name+id+base64}; a reader who knows the key from elsewhere compares
 * @param head the signed head, a C2SP signed note
 */
@Serdeable
public record ProofFile(String format, List<String> keys, String head, List<ProvenEntry> entries) {
    public static final String FORMAT = "xuefen.proof.v1";

    /**
     * One entry.
     *
     * @param index its number in the log, from 0
     * @param leaf the canonical JSON that is hashed, to the byte
     * @param path the audit path from the leaf upwards, each hash in base64
     */
    @Serdeable
    public record ProvenEntry(long index, String leaf, List<String> path) {}
}
