package org.xuefen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.RecurringJob;

/** What nobody will ask for any more goes; what somebody may, stays. */
@ExtendWith(AppExtension.class)
class SweepsIT {
    private final XuefenApp app;
    private final Db db;

    SweepsIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
    }

    @Test
    void anImportThatWasNeverBegunGoesWithItsFile() throws Exception {
        long forgotten = checkedImport(Duration.ofDays(4), "CHECKED");
        long fresh = checkedImport(Duration.ofDays(2), "CHECKED");
        long done = checkedImport(Duration.ofDays(4), "DONE");
        long old = checkedImport(Duration.ofDays(31), "DONE");
        long running = checkedImport(Duration.ofDays(31), "RUNNING");
        run("catalogue.import-sweep");
        assertThat(there("catalogue_import", "id", forgotten, fresh, done, old, running))
                .containsExactly(fresh, done, running);
        assertThat(there("catalogue_import_finding", "import_id", forgotten, fresh, done, old, running))
                .containsExactly(fresh, done, running);
        db.update("delete from catalogue_import where id = ?", running);
    }

    @Test
    void aLateSaveIsKeptForAQuarter() throws Exception {
        long old = copy(Duration.ofDays(91));
        long fresh = copy(Duration.ofDays(89));
        run("catalogue.copy-sweep");
        assertThat(there("course_draft_copy", "id", old, fresh)).containsExactly(fresh);
    }

    @Test
    void anOldPlayerGoesUnlessACompletionIsDueToIt() throws Exception {
        long old = session(Duration.ofDays(31));
        long due = session(Duration.ofDays(32));
        long fresh = session(Duration.ofDays(29));
        var later = Instant.now().plus(Duration.ofDays(1));
        db.update("insert into study_due (member_id, session_id, due_at) values (1, ?, ?)", due, later);
        run("study.session-sweep");
        assertThat(there("study_session", "id", old, due, fresh)).containsExactlyInAnyOrder(due, fresh);
        db.update("delete from study_due where session_id = ?", due);
    }

    private void run(String name) throws Exception {
        for (var job : app.beans(RecurringJob.class)) {
            if (job.name().equals(name)) {
                job.run();
                return;
            }
        }
        throw new AssertionError("no job " + name);
    }

    private java.util.List<Long> there(String table, String column, Long... ids) {
        return db.query(
                "select " + column + " from " + table + " where " + column + " in (?) order by " + column + " desc",
                row -> row.getLong(1),
                java.util.List.of(ids));
    }

    private long checkedImport(Duration age, String state) {
        var at = Instant.now().minus(age);
        long id = Ids.first(at) + XuefenApp.serial();
        db.update("""
                insert into catalogue_import (id, owner_id, file_name, channel_code, state, content, lines_total,
                    courses, done, created, updated, unchanged, titles_derived, refused, cancel_asked, created_at)
                values (?, 1, 'a.tsv', 'open', ?, 'x', 1, 1, 0, 0, 0, 0, 0, 0, false, ?)
                """, id, state, at);
        db.update("""
                insert into catalogue_import_finding (import_id, position, line, column_name, level, code, args)
                values (?, 0, 2, 'id', 'NOTE', 'repeated', '{}')
                """, id);
        return id;
    }

    private long copy(Duration age) {
        var at = Instant.now().minus(age);
        long id = Ids.first(at) + XuefenApp.serial();
        db.update("""
                insert into course_draft_copy (id, course_id, item_id, base_version, content, saved_by, saved_at)
                values (?, 1, null, 1, '{}', 1, ?)
                """, id, at);
        return id;
    }

    private long session(Duration age) {
        var at = Instant.now().minus(age);
        long id = Ids.first(at) + XuefenApp.serial();
        db.update("""
                insert into study_session (id, member_id, course_id, revision_id, item_id, content_id, duration_ms,
                    needed_ms, needs_end, max_rate_milli, opened_at)
                values (?, 1, 1, 1, 1, 1, 1000, 1000, false, 2000, ?)
                """, id, at);
        return id;
    }
}
