package org.xuefen.credit.transfer;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** Signed receipts, where this program may only read and insert. */
@Singleton
class Receipts {
    private final Db db;
    private final String receipts;

    Receipts(Db db, XuefenSettings settings) {
        this.db = db;
        this.receipts = settings.ledger() + ".transfer_receipt";
    }

    void insert(long transferId, SignedPaper paper, Instant at) {
        db.update(
                "insert into " + receipts
                        + " (transfer_id, sha256, key_id, public_key, signature, signed_at, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                transferId,
                HexFormat.of().parseHex(paper.sha256()),
                paper.keyId(),
                Base64.getDecoder().decode(paper.publicKey()),
                Base64.getDecoder().decode(paper.signature()),
                at,
                paper.content());
    }

    Optional<SignedPaper> of(long transferId) {
        return db.one("select * from " + receipts + " where transfer_id = ?", Receipts::read, transferId);
    }

    Optional<SignedPaper> withHash(String sha256) {
        return db.one(
                "select * from " + receipts + " where sha256 = ?",
                Receipts::read,
                HexFormat.of().parseHex(sha256));
    }

    private static SignedPaper read(ResultSet row) throws SQLException {
        return new SignedPaper(
                SignedPaper.Kind.RECEIPT,
                row.getString("key_id"),
                Base64.getEncoder().encodeToString(row.getBytes("public_key")),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Base64.getEncoder().encodeToString(row.getBytes("signature")),
                row.getString("content"));
    }
}
