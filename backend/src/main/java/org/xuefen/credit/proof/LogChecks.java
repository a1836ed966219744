package org.xuefen.credit.proof;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** The results of self-checks, kept in sentences. */
@Singleton
class LogChecks {
    private static final int LONGEST = 8000;

    private final Db db;

    LogChecks(Db db) {
        this.db = db;
    }

    void keep(LogAudit.Result result) {
        var sentences = new StringBuilder();
        for (var finding : result.findings()) {
            var sentence = finding.sentence();
            if (sentences.length() + sentence.length() < LONGEST) {
                sentences.append(sentence).append('\n');
            }
        }
        db.update(
                "insert into log_check (id, checked_at, leaves, heads, found, findings) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                result.at(),
                result.leaves(),
                result.heads(),
                result.found(),
                sentences.toString());
    }

    Optional<LogCheckView> latest() {
        return db.one(
                "select * from log_check order by id desc limit 1",
                row -> new LogCheckView(
                        Db.requireInstant(row, "checked_at"),
                        row.getLong("leaves"),
                        row.getLong("heads"),
                        row.getLong("found"),
                        row.getString("findings").lines().toList()));
    }
}
