package org.xuefen.credit.certificate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether entries are in the log that anyone can check. Declared here, answered by whoever keeps that log. */
public interface EntryProofs {
    /**
     * What can be shown to a stranger of the entries a certificate rests on.
     *
     * @param logged how many of them are in the log
     * @param treeSize size of the tree head they were proven against
     * @param rootHash of that tree head, hexadecimal
     * @param url where the proofs can be fetched and checked without an account
     */
    @Serdeable
    record ProofState(
            int entries,
            int logged,
            long treeSize,
            String rootHash,
            Instant signedAt,
            @Nullable String url) {}

    Optional<ProofState> of(List<Long> entryIds);
}
