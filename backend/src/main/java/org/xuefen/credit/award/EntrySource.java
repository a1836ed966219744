package org.xuefen.credit.award;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.live.AttendanceEvidence;
import org.xuefen.shared.Text;
import org.xuefen.study.ItemEvidence;

/** One kind of source that credits come from, and the evidence they rest on; whoever brings a kind brings a bean. */
public interface EntrySource {
    /** The {@code sourceKind} of its entries. */
    String kind();

    /** A title for each of the ids; of a source that is not there any more, words that say so. */
    Map<Long, Text> titles(Collection<Long> sourceIds);

    /** The evidence of an entry as it is now; empty where it was erased. */
    Optional<Evidence> evidence(String evidenceKind, long evidenceId);

    /** Hears, in the same transaction, that an award it gave was taken back. The member is told by whoever does it. */
    default void reversed(Entry award, long actorId, String note) {}

    /** Hears, in the same transaction, that {@code award} gives again what a reversal took. */
    default void reinstated(Entry award) {}

    /**
     * What an entry rests on.
     *
     * @param at when it was complete
     * @param sha256 hash of the frozen form, hexadecimal: what the entry has a commitment to
     * @param items the items studied, for a course
     * @param documents what was handed in, for a claim
     * @param attendance what was attended, for a live class
     */
    record Evidence(
            Instant at,
            String sha256,
            List<ItemEvidence> items,
            List<EvidenceDocument> documents,
            @Nullable AttendanceEvidence attendance) {
        public Evidence(Instant at, String sha256, List<ItemEvidence> items, List<EvidenceDocument> documents) {
            this(at, sha256, items, documents, null);
        }
    }
}
