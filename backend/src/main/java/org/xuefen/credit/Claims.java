package org.xuefen.credit;

import java.time.LocalDate;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;

/** Claims made and decided on by other parts of the program, under the rules that hold for everyone. */
public interface Claims {
    /**
     * Training someone claims, in hours and in person.
     *
     * @param category a code of the member's scheme
     */
    record Training(
            String title,
            LocalDate firstDay,
            LocalDate lastDay,
            long minutes,
            @Nullable String category,
            @Nullable String provider,
            @Nullable String certificateNo) {}

    /**
     * Writes a claim without submitting it.
     *
     * @param papers documents by their names, in the order they are handed in
     * @return its id
     */
    long draft(long memberId, Training training, SequencedMap<String, byte[]> papers);

    void submit(long memberId, long claimId);

    void approve(Caller reviewer, long claimId, String note);

    /** Gives it back to be corrected. */
    void giveBack(Caller reviewer, long claimId, String note);

    /** @param reason {@code NOT_PROVEN}, {@code NOT_RECOGNIZED}, {@code CREDITED_ALREADY}, … */
    void refuse(Caller reviewer, long claimId, String reason, String note);
}
