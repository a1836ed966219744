package org.xuefen.credit.transfer;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.credit.proof.Signing;
import org.xuefen.credit.proof.TreeHeads;
import org.xuefen.organization.TransferState;
import org.xuefen.organization.TransferStepped;

/** Signs the receipt of a transfer in the transaction that accepts it: there is none without the other. */
@Singleton
class ReceiptOnAcceptance {
    private final MemberKeys keys;
    private final TreeHeads heads;
    private final ReceiptWriter writer;
    private final Signing signing;
    private final Receipts receipts;
    private final Clock clock;

    ReceiptOnAcceptance(
            MemberKeys keys, TreeHeads heads, ReceiptWriter writer, Signing signing, Receipts receipts, Clock clock) {
        this.keys = keys;
        this.heads = heads;
        this.writer = writer;
        this.signing = signing;
        this.receipts = receipts;
        this.clock = clock;
    }

    @EventListener
    void stepped(TransferStepped event) {
        var transfer = event.transfer();
        if (transfer.state() != TransferState.ACCEPTED) {
            return;
        }
        var key = keys.lock(transfer.memberId());
        var at = clock.instant();
        var content = writer.write(transfer, key, heads.current(), at);
        receipts.insert(transfer.id(), signing.sign(SignedPaper.Kind.RECEIPT, content), at);
    }
}
