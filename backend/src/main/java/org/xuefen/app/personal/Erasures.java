package org.xuefen.app.personal;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.IdentityRefusals;
import org.xuefen.identity.MemberErasing;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;
import org.xuefen.shared.Refusal;

/**
 * Erases people who asked for it, some days after they did. Names, contacts, evidence and content go; the ledger's
 * entries stay with their pseudonymous key, while the row that says whose key it is, and the secret that opens its
 * commitments, are destroyed. So sums and proofs hold, and nobody can say any more whom they are about.
 */
@Singleton
class Erasures implements RecurringJob {
    static final Duration GRACE = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final int BATCH = 100;

    private final Db db;
    private final PersonalTables tables;
    private final Accounts accounts;
    private final Members members;
    private final ApplicationEventPublisher<MemberErasing> events;
    private final Clock clock;

    Erasures(
            Db db,
            PersonalTables tables,
            Accounts accounts,
            Members members,
            ApplicationEventPublisher<MemberErasing> events,
            Clock clock) {
        this.db = db;
        this.tables = tables;
        this.accounts = accounts;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** A wish to be erased. */
    record Wish(Instant askedAt, Instant dueAt, @Nullable Instant doneAt) {}

    /**
     * Notes the wish; asking again changes nothing.
     *
     * @throws Refusal {@code identity.last-administrator}
     */
    @Transactional
    Wish ask(long memberId, long askedBy, Duration grace) {
        requireAnotherAdministrator(memberId);
        var now = clock.instant();
        db.update("""
                insert into erasure (member_id, asked_by, asked_at, due_at) values (?, ?, ?, ?)
                on duplicate key update due_at = least(due_at, values(due_at))
                """, memberId, askedBy, now, now.plus(grace));
        return find(memberId).orElseThrow();
    }

    /** Takes the wish back. One that was carried out can't be. */
    @Transactional
    void withdraw(long memberId) {
        db.update("delete from erasure where member_id = ? and done_at is null", memberId);
    }

    Optional<Wish> find(long memberId) {
        return db.one("select * from erasure where member_id = ?", Erasures::read, memberId);
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        for (long memberId : db.query(
                "select member_id from erasure where done_at is null and due_at <= ? order by due_at limit " + BATCH,
                row -> row.getLong(1),
                clock.instant())) {
            try {
                erase(memberId);
            } catch (Refusal refused) {
                LOG.warn("An erasure that is due was refused: {}", refused.getMessage());
            }
        }
    }

    /** Once; in one transaction. */
    @Transactional
    public void erase(long memberId) {
        var wish = db.one(
                "select * from erasure where member_id = ? and done_at is null for update", Erasures::read, memberId);
        if (wish.isEmpty()) {
            return;
        }
        requireAnotherAdministrator(memberId);
        if (members.find(memberId).isPresent()) {
            members.deactivate(memberId);
        } else {
            accounts.deactivate(memberId);
        }
        events.publishEvent(new MemberErasing(memberId));
        tables.all().forEach(table -> erase(table, memberId));
        db.update("update erasure set done_at = ? where member_id = ?", clock.instant(), memberId);
    }

    private void erase(PersonalTable table, long memberId) {
        if (table.rows() == null) {
            return;
        }
        switch (table.onErasure()) {
            case PersonalTable.OnErasure.Keep keep -> {}
            case PersonalTable.OnErasure.Delete delete ->
                db.update("delete from " + table.name() + " where " + table.rows(), memberId);
            case PersonalTable.OnErasure.Blank blank -> {
                var arguments = new ArrayList<@Nullable Object>();
                var columns = new ArrayList<String>();
                blank.values().forEach((column, value) -> {
                    if (value instanceof String sql && sql.startsWith("=")) {
                        columns.add(column + " " + sql);
                        return;
                    }
                    boolean own = value instanceof String text && text.contains("{id}");
                    columns.add(column + " = " + (own ? "replace(?, '{id}', id)" : "?"));
                    arguments.add(value);
                });
                arguments.add(memberId);
                db.update(
                        "update " + table.name() + " set " + String.join(", ", columns) + " where " + table.rows(),
                        arguments.toArray());
            }
        }
    }

    /** Someone has to be able to let people in. */
    private void requireAnotherAdministrator(long memberId) {
        var administrators = accounts.withRole(Role.ADMINISTRATOR);
        if (administrators.contains(memberId) && administrators.size() == 1) {
            throw new Refusal(IdentityRefusals.LAST_ADMINISTRATOR);
        }
    }

    private static Wish read(ResultSet row) throws SQLException {
        return new Wish(
                Db.requireInstant(row, "asked_at"), Db.requireInstant(row, "due_at"), Db.instant(row, "done_at"));
    }
}
