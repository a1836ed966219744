package org.xuefen.organization.imports;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.imports.ImportRecord.State;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;

/** Imports and their files in the database, so that any node can go on with them. */
@Singleton
class ImportStore implements RecurringJob {
    private static final int PART = 512 * 1024;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration UNUSED_KEPT = Duration.ofDays(3);

    private final Db db;
    private final Clock clock;

    ImportStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void save(ImportRecord each, byte[] file) {
        db.update(
                """
                insert into roster_import (id, owner_id, unit_id, kind, file_name, state, rows_total, rows_done,
                    problems, findings, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
                """,
                each.id(),
                each.ownerId(),
                each.unitId(),
                each.kind(),
                each.fileName(),
                each.state(),
                each.rowsTotal(),
                each.problems(),
                each.findings(),
                each.createdAt());
        if (each.problems() > 0) {
            return;
        }
        for (int ordinal = 0; ordinal * PART < file.length; ordinal++) {
            db.update(
                    "insert into roster_import_part (import_id, ordinal, data) values (?, ?, ?)",
                    each.id(),
                    ordinal,
                    Arrays.copyOfRange(file, ordinal * PART, Math.min(file.length, (ordinal + 1) * PART)));
        }
    }

    Optional<ImportRecord> find(long id) {
        return db.one("select * from roster_import where id = ?", ImportStore::read, id);
    }

    List<ImportRecord> of(long ownerId, int limit) {
        return db.query(
                "select * from roster_import where owner_id = ? and state <> 'CANCELLED' order by id desc limit ?",
                ImportStore::read,
                ownerId,
                limit);
    }

    byte[] file(long id) {
        var out = new ByteArrayOutputStream();
        db.query("select data from roster_import_part where import_id = ? order by ordinal", row -> row.getBytes(1), id)
                .forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** @return whether it was in the state it goes on from */
    @Transactional
    public boolean change(long id, State from, State to) {
        return db.update("update roster_import set state = ? where id = ? and state = ?", to, id, from) == 1;
    }

    /** Written at once, beside the import's own transaction. @return false once the import was cancelled */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(long id, int rowsDone) {
        db.update("update roster_import set rows_done = ? where id = ? and state = 'RUNNING'", rowsDone, id);
        return db.number("select count(*) from roster_import where id = ? and state = 'RUNNING'", id) == 1;
    }

    /** Back to checked with what is wrong by now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void found(long id, int problems, String findings) {
        db.update(
                "update roster_import set state = 'CHECKED', rows_done = 0, problems = ?, findings = ? where id = ?",
                problems,
                findings,
                id);
    }

    @Transactional
    public void end(long id, State state) {
        db.update("update roster_import set state = ?, ended_at = ? where id = ?", state, clock.instant(), id);
        db.update("delete from roster_import_part where import_id = ?", id);
    }

    @Transactional
    public void admitted(long id, Collection<Long> memberIds) {
        db.batch(
                "insert into roster_import_member (import_id, member_id) values (?, ?)",
                memberIds.stream()
                        .map(memberId -> new @Nullable Object[] {id, memberId})
                        .toList());
    }

    /** Whom the import let in; empty when the links were taken before. */
    @Transactional
    public Optional<List<Long>> takeMembers(long id) {
        int taken = db.update(
                "update roster_import set links_taken_at = ? where id = ? and links_taken_at is null",
                clock.instant(),
                id);
        return taken == 0
                ? Optional.empty()
                : Optional.of(db.query(
                        "select member_id from roster_import_member where import_id = ? order by member_id",
                        row -> row.getLong(1),
                        id));
    }

    @Override
    public String name() {
        return "organization.import-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        var old = db.query("""
                select id from roster_import where created_at < ? or (created_at < ? and state = 'CHECKED') limit 200
                """, row -> row.getLong(1), now.minus(KEPT), now.minus(UNUSED_KEPT));
        for (long id : old) {
            db.update("delete from roster_import_part where import_id = ?", id);
            db.update("delete from roster_import_member where import_id = ?", id);
            db.update("delete from roster_import where id = ?", id);
        }
    }

    private static ImportRecord read(ResultSet row) throws SQLException {
        return new ImportRecord(
                row.getLong("id"),
                row.getLong("owner_id"),
                row.getLong("unit_id"),
                RosterKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                State.valueOf(row.getString("state")),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                row.getInt("problems"),
                row.getString("findings"),
                Db.requireInstant(row, "created_at"),
                Db.instant(row, "ended_at"),
                Db.instant(row, "links_taken_at") != null);
    }
}
