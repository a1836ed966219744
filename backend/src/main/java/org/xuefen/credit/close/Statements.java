package org.xuefen.credit.close;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.XuefenSettings;

/** Signed statements, where this program may only read and insert. */
@Singleton
class Statements {
    private static final int PART = 1 << 20;

    private final Db db;
    private final String statements;
    private final String parts;

    Statements(Db db, XuefenSettings settings) {
        this.db = db;
        this.statements = settings.ledger() + ".credit_statement";
        this.parts = settings.ledger() + ".credit_statement_part";
    }

    /** What is kept of a statement beside its text. */
    record Kept(
            long id,
            long schemeId,
            int year,
            long unitId,
            int number,
            String sha256,
            String keyId,
            String publicKey,
            String signature,
            Instant signedAt,
            long bytes) {}

    @Transactional
    void insert(Close close, SignedPaper paper, Instant at) {
        var bytes = paper.content().getBytes(StandardCharsets.UTF_8);
        long id = Ids.next();
        int count = Math.ceilDiv(bytes.length, PART);
        db.update(
                "insert into " + statements + """
                         (id, scheme_id, year, unit_id, number, sha256, key_id, public_key, signature, signed_at, bytes,
                             parts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                id,
                close.schemeId(),
                close.year(),
                close.unitId(),
                close.number(),
                HexFormat.of().parseHex(paper.sha256()),
                paper.keyId(),
                Base64.getDecoder().decode(paper.publicKey()),
                Base64.getDecoder().decode(paper.signature()),
                at,
                bytes.length,
                count);
        var rows = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < count; i++) {
            rows.add(new @Nullable Object[] {
                id, i, Arrays.copyOfRange(bytes, i * PART, Math.min(bytes.length, (i + 1) * PART))
            });
        }
        for (var row : rows) {
            db.update("insert into " + parts + " (statement_id, ordinal, data) values (?, ?, ?)", row);
        }
    }

    Optional<Kept> withHash(String sha256) {
        return db.one(
                "select * from " + statements + " where sha256 = ?",
                Statements::read,
                HexFormat.of().parseHex(sha256));
    }

    /** All of a unit's period, in the order of their numbers. */
    List<Kept> of(long schemeId, int year, long unitId) {
        return db.query(
                "select * from " + statements + " where scheme_id = ? and year = ? and unit_id = ? order by number",
                Statements::read,
                schemeId,
                year,
                unitId);
    }

    SignedPaper file(Kept kept) {
        var whole = new ByteArrayOutputStream((int) Math.min(Integer.MAX_VALUE - 8, kept.bytes()));
        db.query(
                        "select data from " + parts + " where statement_id = ? order by ordinal",
                        row -> row.getBytes(1),
                        kept.id())
                .forEach(whole::writeBytes);
        return new SignedPaper(
                SignedPaper.Kind.STATEMENT,
                kept.keyId(),
                kept.publicKey(),
                kept.sha256(),
                kept.signature(),
                whole.toString(StandardCharsets.UTF_8));
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getLong("scheme_id"),
                row.getInt("year"),
                row.getLong("unit_id"),
                row.getInt("number"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getString("key_id"),
                Base64.getEncoder().encodeToString(row.getBytes("public_key")),
                Base64.getEncoder().encodeToString(row.getBytes("signature")),
                Db.requireInstant(row, "signed_at"),
                row.getLong("bytes"));
    }
}
