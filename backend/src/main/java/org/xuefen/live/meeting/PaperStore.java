package org.xuefen.live.meeting;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.xuefen.live.Sealing.Sealed;
import org.xuefen.shared.Db;

/** Rows of {@code live_meeting_paper}: inserted and read, never changed. */
@Singleton
class PaperStore {
    private final Db db;

    PaperStore(Db db) {
        this.db = db;
    }

    /** A signed paper; number 0 is the record itself. */
    record Kept(int number, long signedBy, Instant signedAt, Sealed paper) {}

    void insert(long classId, int number, Sealed paper, long by, Instant at) {
        db.update("""
                insert into live_meeting_paper (class_id, number, sha256, key_id, signed_by, signed_at, file)
                values (?, ?, ?, ?, ?, ?, ?)
                """, classId, number, HexFormat.of().parseHex(paper.sha256()), paper.keyId(), by, at, paper.file());
    }

    /** The record and its supplements, in order. */
    List<Kept> of(long classId) {
        return db.query(
                "select * from live_meeting_paper where class_id = ? order by number", PaperStore::read, classId);
    }

    Optional<Kept> record(long classId) {
        return db.one("select * from live_meeting_paper where class_id = ? and number = 0", PaperStore::read, classId);
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getInt("number"),
                row.getLong("signed_by"),
                Db.requireInstant(row, "signed_at"),
                new Sealed(
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getString("key_id"),
                        row.getString("file")));
    }
}
