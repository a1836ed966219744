package org.xuefen.catalogue.imports;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Listings;
import org.xuefen.catalogue.imports.ImportRun.State;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Rows of imports and of what was found in their files. */
@Singleton
class ImportTable {
    static final int MAX_FINDINGS = 5_000;

    private final Db db;
    private final Clock clock;
    private final ObjectMapper json;

    ImportTable(Db db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    @Transactional
    long insert(long ownerId, String fileName, String channelCode, byte[] file, Checked checked) {
        long id = Ids.next();
        db.update(
                """
                insert into catalogue_import (id, owner_id, file_name, channel_code, state, content, lines_total, courses,
                  done, created, updated, unchanged, titles_derived, refused, cancel_asked, created_at)
                values (?, ?, ?, ?, 'CHECKED', ?, ?, ?, 0, ?, ?, ?, ?, ?, false, ?)
                """,
                id,
                ownerId,
                fileName,
                channelCode,
                file,
                checked.lines(),
                checked.courses().size(),
                checked.outcome().created(),
                checked.outcome().updated(),
                checked.outcome().unchanged(),
                checked.titlesDerived(),
                checked.refused(),
                clock.instant());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var finding : checked.shownFindings(MAX_FINDINGS)) {
            rows.add(new @Nullable Object[] {
                id,
                rows.size(),
                finding.line(),
                finding.column(),
                finding.level(),
                finding.code(),
                write(finding.args())
            });
        }
        db.batch(
                "insert into catalogue_import_finding (import_id, position, line, column_name, level, code, args)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        return id;
    }

    Optional<ImportRun> find(long id) {
        return db.one("select " + COLUMNS + " from catalogue_import where id = ?", ImportTable::read, id);
    }

    List<ImportRun> of(long ownerId) {
        return db.query(
                "select " + COLUMNS + " from catalogue_import where owner_id = ? order by id desc limit 20",
                ImportTable::read,
                ownerId);
    }

    byte[] content(long id) {
        return db.one("select content from catalogue_import where id = ?", row -> row.getBytes(1), id)
                .orElse(new byte[0]);
    }

    /** What was found, refusals first. */
    List<LineFinding> findings(long id, int from, int limit) {
        return db.query(
                "select * from catalogue_import_finding where import_id = ? and position >= ? order by position limit ?",
                row -> new LineFinding(
                        row.getInt("line"),
                        row.getString("column_name"),
                        LineFinding.Level.valueOf(row.getString("level")),
                        row.getString("code"),
                        args(row.getString("args"))),
                id,
                from,
                limit);
    }

    /** @return false when it was not in a state to begin from */
    boolean start(long id) {
        return db.update(
                        "update catalogue_import set state = 'RUNNING', started_at = ?, done = 0, created = 0,"
                                + " updated = 0, unchanged = 0, cancel_asked = false where id = ? and state = 'CHECKED'",
                        clock.instant(),
                        id)
                == 1;
    }

    /** Counts are set, not added, so that a run that begins again after a crash counts right. */
    void progress(long id, int done, Listings.Outcome outcome) {
        db.update(
                "update catalogue_import set done = ?, created = ?, updated = ?, unchanged = ? where id = ?",
                done,
                outcome.created(),
                outcome.updated(),
                outcome.unchanged(),
                id);
    }

    void finish(long id, State state) {
        db.update(
                "update catalogue_import set state = ?, finished_at = ?, content = null where id = ?",
                state,
                clock.instant(),
                id);
    }

    void askToCancel(long id) {
        db.update("update catalogue_import set cancel_asked = true where id = ? and state = 'RUNNING'", id);
    }

    private static final String COLUMNS =
            "id, owner_id, file_name, channel_code, state, lines_total, courses, done, created, updated, unchanged,"
                    + " titles_derived, refused, cancel_asked, created_at, started_at, finished_at";

    private static ImportRun read(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getLong("id"),
                row.getLong("owner_id"),
                row.getString("file_name"),
                row.getString("channel_code"),
                State.valueOf(row.getString("state")),
                row.getInt("lines_total"),
                row.getInt("courses"),
                row.getInt("done"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("titles_derived"),
                row.getInt("refused"),
                row.getBoolean("cancel_asked"),
                Db.requireInstant(row, "created_at"),
                Db.instant(row, "started_at"),
                Db.instant(row, "finished_at"));
    }

    private String write(Map<String, String> args) {
        try {
            return json.writeValueAsString(args);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> args(String stored) {
        try {
            return json.readValue(stored, Argument.mapOf(String.class, String.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
