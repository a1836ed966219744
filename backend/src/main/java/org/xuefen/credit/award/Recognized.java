package org.xuefen.credit.award;

import java.time.Instant;
import org.xuefen.credit.rules.Step;
import org.xuefen.shared.Sha256;

/**
 * What a scheme recognizes in one category of what a member earned under others, when a transfer brings them under it.
 *
 * @param at when the transfer was accepted
 * @param receiptSha256 hash of the transfer's signed receipt, on which it rests, hexadecimal
 */
public record Recognized(
        long memberId, long transferId, String category, Step.Recognized step, Instant at, String receiptSha256) {
    /** The source of such entries; its ids are transfers. */
    public static final String SOURCE = "TRANSFER";

    /** Their evidence; its ids are transfers, too. */
    public static final String RECEIPT = "TRANSFER_RECEIPT";

    private static final int DIGITS = 12;

    /** A transfer recognizes once in each category: a name for it that fits the key, the same for ever. */
    String occurrence() {
        return step.year() + "." + Sha256.hex(category).substring(0, DIGITS);
    }
}
