package org.xuefen.catalogue.imports;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.RecurringJob;

/** Deletes imports that were checked and never begun, with their files, and what is told about old ones. */
@Singleton
class ImportSweep implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration UNUSED_KEPT = Duration.ofDays(3);
    private static final int AT_ONCE = 200;

    private final Db db;
    private final Clock clock;

    ImportSweep(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "catalogue.import-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var now = clock.instant();
        var old = db.query(
                """
                select id from catalogue_import
                where (id < ? and state <> 'RUNNING') or (id < ? and state = 'CHECKED') order by id limit ?
                """, row -> row.getLong(1), Ids.first(now.minus(KEPT)), Ids.first(now.minus(UNUSED_KEPT)), AT_ONCE);
        for (long id : old) {
            // One that begins in this moment stays, with what was found in it.
            if (db.update("delete from catalogue_import where id = ? and state <> 'RUNNING'", id) == 1) {
                db.update("delete from catalogue_import_finding where import_id = ?", id);
            }
        }
    }
}
