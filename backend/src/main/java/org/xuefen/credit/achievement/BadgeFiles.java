package org.xuefen.credit.achievement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xuefen.credit.credential.Checked;
import org.xuefen.shared.Db;
import org.xuefen.shared.Sha256;

/** Files of badges issued elsewhere, as they were handed in, each with what its last check came to. */
@Singleton
class BadgeFiles {
    private static final int LONGEST_NAME = 200;

    private final Db db;
    private final Clock clock;

    BadgeFiles(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A file as it was handed in. */
    static final class BadgeFile {
        private final String name;
        private final byte[] file;
        private final String sha256;

        private BadgeFile(String name, byte[] file, String sha256) {
            this.name = name;
            this.file = file;
            this.sha256 = sha256;
        }

        String name() {
            return name;
        }

        byte[] file() {
            return file;
        }

        String sha256() {
            return sha256;
        }
    }

    void put(long achievementId, String name, byte[] file, Checked.Outcome outcome) {
        remove(achievementId);
        var clean = name.replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?/\\\\]", "").strip();
        db.update(
                """
                insert into achievement_credential (achievement_id, file_name, file, sha256, outcome, checked_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                achievementId,
                clean.isEmpty() ? "badge" : clean.substring(0, Math.min(LONGEST_NAME, clean.length())),
                file,
                Sha256.hex(file),
                outcome,
                clock.instant());
    }

    /** For a newer version. */
    void copy(long from, long to) {
        db.update("""
                insert into achievement_credential (achievement_id, file_name, file, sha256, outcome, checked_at)
                select ?, file_name, file, sha256, outcome, checked_at from achievement_credential
                where achievement_id = ?
                """, to, from);
    }

    void remove(long achievementId) {
        db.update("delete from achievement_credential where achievement_id = ?", achievementId);
    }

    Optional<BadgeFile> find(long achievementId) {
        return db.one(
                "select file_name, file, sha256 from achievement_credential where achievement_id = ?",
                row -> new BadgeFile(row.getString(1), row.getBytes(2), row.getString(3)),
                achievementId);
    }

    /** Its outcome today: what was right may have been revoked or have run out since. */
    void checked(long achievementId, Checked.Outcome outcome) {
        db.update(
                "update achievement_credential set outcome = ?, checked_at = ? where achievement_id = ? and outcome <> ?",
                outcome,
                clock.instant(),
                achievementId,
                outcome);
    }

    /** What the last checks came to, for those that have a file. */
    Map<Long, Checked.Outcome> outcomes(Collection<Long> achievementIds) {
        var found = new HashMap<Long, Checked.Outcome>();
        if (!achievementIds.isEmpty()) {
            db.query(
                    "select achievement_id, outcome from achievement_credential where achievement_id in (?)",
                    row -> found.put(row.getLong(1), Checked.Outcome.valueOf(row.getString(2))),
                    achievementIds);
        }
        return found;
    }
}
