package org.xuefen.credit.proof;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Checkpoint;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.Json;
import org.xuefen.credit.merkle.SignedNote;
import org.xuefen.shared.Db;

/** Signed tree heads: each export, certificate and statement carries the one it speaks of. */
@Singleton
public class TreeHeads {
    private static final String COLUMNS = "select size, root_hash, signed_at, key_id, note from ";

    private final Db db;
    private final LogTables tables;
    private final LogStore log;
    private final LogKeys keys;
    private final ProofSettings settings;
    private final Clock clock;

    TreeHeads(Db db, LogTables tables, LogStore log, LogKeys keys, ProofSettings settings, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.log = log;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The head of the log as it is now, signed at once where it has grown since the last; also of an empty log. */
    @Transactional
    public TreeHead current() {
        var known = latest();
        if (known.isPresent() && known.get().size() == log.size()) {
            return known.get();
        }
        log.lock();
        var latest = latest();
        long size = log.size();
        return latest.filter(head -> head.size() == size).orElseGet(() -> sign(size, latest));
    }

    /** The head an export speaks of, as a note; should the log be broken, the last that was signed, for all else still works. */
    public String note() {
        try {
            return current().note();
        } catch (IllegalStateException e) {
            return latest().map(TreeHead::note).orElse("");
        }
    }

    /** The latest that was signed. */
    public Optional<TreeHead> latest() {
        return db.one(COLUMNS + tables.heads + " order by size desc limit 1", TreeHeads::read);
    }

    public Optional<TreeHead> find(long size) {
        return db.one(COLUMNS + tables.heads + " where size = ?", TreeHeads::read, size);
    }

    /** Whether this log had the head that a signed paper names ({@link TreeHead#said}). */
    public boolean has(Map<String, @Nullable Object> said) {
        return find(Long.parseLong(Json.string(said.get("size"))))
                .filter(known -> known.root().hex().equals(said.get("root")))
                .isPresent();
    }

    /** The head a proof file is under. */
    public TreeHead of(ProofFile file) {
        return find(Checkpoint.parse(SignedNote.parse(file.head()).text()).size())
                .orElseThrow();
    }

    /** The first head that has leaves beyond {@code size}. */
    Optional<TreeHead> after(long size) {
        return db.one(COLUMNS + tables.heads + " where size > ? order by size limit 1", TreeHeads::read, size);
    }

    /** A head that covers the leaf: the latest, or one signed for the purpose. */
    TreeHead covering(long index) {
        return latest().filter(head -> head.size() > index).orElseGet(this::current);
    }

    /** The largest first, those smaller than {@code below}. */
    List<TreeHead> page(long below, int limit) {
        return db.query(
                COLUMNS + tables.heads + " where size < ? order by size desc limit ?", TreeHeads::read, below, limit);
    }

    /** In ascending order, those larger than {@code above}. */
    List<TreeHead> following(long above, int limit) {
        return db.query(
                COLUMNS + tables.heads + " where size > ? order by size limit ?", TreeHeads::read, above, limit);
    }

    /** Signs when the log has grown and the last head is old enough. */
    void signIfDue() {
        var latest = latest();
        var due = latest.map(head -> head.signedAt().plus(settings.every()));
        if (due.isPresent() && due.get().isAfter(clock.instant())) {
            return;
        }
        current();
    }

    /** Never signs what an earlier head contradicts: two heads that do not continue each other are a log with two stories. */
    private TreeHead sign(long size, Optional<TreeHead> latest) {
        latest.ifPresent(head -> {
            if (head.size() > size || !log.tree(head.size()).root().equals(head.root())) {
                throw new IllegalStateException("The credit log is no longer the one signed at size " + head.size()
                        + ": nothing more is signed. The self-check names the entries.");
            }
        });
        var own = keys.own();
        var point = new Checkpoint(own.key().name(), size, log.tree(size).root(), clock.instant());
        var head = new TreeHead(
                size,
                point.root(),
                point.time(),
                own.key().id(),
                SignedNote.sign(point.text(), own.key(), own.secret()));
        db.update(
                "insert into " + tables.heads + " (size, root_hash, signed_at, key_id, note) values (?, ?, ?, ?, ?)",
                size,
                head.root().bytes(),
                head.signedAt(),
                head.keyId(),
                head.note());
        return head;
    }

    private static TreeHead read(ResultSet row) throws SQLException {
        return new TreeHead(
                row.getLong("size"),
                Hash.of(row.getBytes("root_hash")),
                Db.requireInstant(row, "signed_at"),
                row.getString("key_id"),
                row.getString("note"));
    }
}
