package org.xuefen.credit.transfer;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Canonical;
import org.xuefen.credit.merkle.Json;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.credit.proof.Signing;
import org.xuefen.credit.proof.TreeHeads;

/** Checks a receipt years later: its hash, its signature, and its figures against the ledger as the log had it then. */
@Singleton
class ReceiptCheck {
    private final Signing signing;
    private final Receipts receipts;
    private final TreeHeads heads;
    private final ReceiptWriter writer;

    ReceiptCheck(Signing signing, Receipts receipts, TreeHeads heads, ReceiptWriter writer) {
        this.signing = signing;
        this.receipts = receipts;
        this.heads = heads;
        this.writer = writer;
    }

    /**
     * What was found. All of it has to be true for the receipt to hold.
     *
     * @param intact the text is the one the hash is of
     * @param signed a key that this log has published signed the hash
     * @param kept it is the one kept here under that hash
     * @param logged this log had the head it names
     * @param reckoned the ledger gives the same figures and fingerprints
     */
    @Serdeable
    record CheckedReceipt(
            boolean holds, boolean intact, boolean signed, boolean kept, boolean logged, boolean reckoned) {}

    CheckedReceipt check(SignedPaper paper) {
        boolean intact = paper.intact();
        boolean signed = signing.signedHere(paper);
        boolean kept = receipts.withHash(SignedPaper.hash(paper.content()))
                .filter(paper::equals)
                .isPresent();
        var content = paper.read();
        boolean logged = heads.has(Json.object(content.get("treeHead")));
        boolean reckoned = reckoned(content);
        return new CheckedReceipt(
                intact && signed && kept && logged && reckoned, intact, signed, kept, logged, reckoned);
    }

    /** Names may have changed since; what was earned may not. */
    private boolean reckoned(Map<String, @Nullable Object> content) {
        long member = Long.parseLong(Json.string(content.get("member")));
        long size =
                Long.parseLong(Json.string(Json.object(content.get("treeHead")).get("size")));
        var now = writer.periods(member, size);
        var then = Json.list(content.get("periods"));
        if (now.size() != then.size()) {
            return false;
        }
        for (int i = 0; i < then.size(); i++) {
            if (!figures(now.get(i)).equals(figures(Json.object(then.get(i))))) {
                return false;
            }
        }
        return true;
    }

    private static String figures(Map<String, ?> period) {
        return Json.object(period.get("scheme")).get("id") + " " + period.get("year") + " " + period.get("earned") + " "
                + period.get("recognized") + " "
                + period.get("entries") + " " + period.get("fingerprint") + " "
                + Canonical.of(period.get("categories"));
    }
}
