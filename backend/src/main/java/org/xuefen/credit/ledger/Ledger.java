package org.xuefen.credit.ledger;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.Period;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** Reads and appends entries. There is no other verb. */
@Singleton
public class Ledger {
    private static final String COLUMNS = """
            id, member_key, scheme_id, scheme_version_id, kind, source_kind, source_id, occurrence, follows, reverses,
            category, delivery_method, amount_milli, occurred_at, recorded_at, unit_id, unit_path, evidence_kind,
            evidence_id, evidence_commitment, steps, reason, reason_commitment
            """;

    /** What {@link #line} reads. */
    public static final String LINE =
            "id, kind, category, delivery_method, amount_milli, occurred_at, reverses, follows";

    /** Later than anything was recorded. */
    public static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Db db;
    private final String entries;
    private final String pending;

    Ledger(Db db, XuefenSettings settings) {
        this.db = db;
        this.entries = settings.ledger() + ".credit_entry";
        this.pending = settings.ledger() + ".ledger_pending";
    }

    /** Appends an entry and hands it to the sequencer, in the caller's transaction. */
    @Transactional
    public void append(Entry entry) {
        appendAll(List.of(entry));
    }

    /** Many at once, in a few statements. */
    @Transactional
    public void appendAll(List<Entry> fresh) {
        db.batch(
                "insert into " + entries + " (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fresh.stream().map(Ledger::columns).toList());
        db.batch(
                "insert into " + pending + " (entry_id) values (?)",
                fresh.stream().map(entry -> new @Nullable Object[] {entry.id()}).toList());
    }

    private static @Nullable Object[] columns(Entry entry) {
        var reason = entry.reasonCommitment();
        return new @Nullable Object[] {
            entry.id(),
            entry.memberKey(),
            entry.schemeId(),
            entry.schemeVersionId(),
            entry.kind(),
            entry.sourceKind(),
            entry.sourceId(),
            entry.occurrence(),
            entry.follows(),
            entry.reverses(),
            entry.category(),
            entry.method(),
            entry.amountMilli(),
            entry.occurredAt(),
            entry.recordedAt(),
            entry.unitId(),
            entry.unitPath(),
            entry.evidenceKind(),
            entry.evidenceId(),
            HexFormat.of().parseHex(entry.evidenceCommitment()),
            entry.steps(),
            entry.reason(),
            reason == null ? null : HexFormat.of().parseHex(reason)
        };
    }

    public Optional<Entry> find(long id) {
        return db.one("select " + COLUMNS + " from " + entries + " where id = ?", Ledger::read, id);
    }

    /** In no order; ids that are no entry's are left out. */
    public List<Entry> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.query("select " + COLUMNS + " from " + entries + " where id in (?)", Ledger::read, ids);
    }

    /** The reversal of an entry. */
    public Optional<Entry> reversalOf(long id) {
        return db.one("select " + COLUMNS + " from " + entries + " where reverses = ?", Ledger::read, id);
    }

    /** The latest award of a member that rests on this evidence. */
    public Optional<Entry> awardOf(long memberKey, String evidenceKind, long evidenceId) {
        return db.one(
                "select " + COLUMNS + " from " + entries + """
                         where member_key = ? and kind = 'AWARD' and evidence_kind = ? and evidence_id = ?
                         order by id desc limit 1
                        """, Ledger::read, memberKey, evidenceKind, evidenceId);
    }

    /** All that one source has given a member in one occurrence: awards or transfers, reversals, awards after them. */
    public List<Entry> ofSource(long memberKey, long schemeId, String sourceKind, long sourceId, String occurrence) {
        return db.query(
                "select " + COLUMNS + " from " + entries + """
                         where member_key = ? and scheme_id = ? and kind in ('AWARD', 'TRANSFER', 'REVERSAL') and source_kind = ?
                            and source_id = ? and occurrence = ? order by id
                        """,
                Ledger::read,
                memberKey,
                schemeId,
                sourceKind,
                sourceId,
                occurrence);
    }

    /** Entries of one kind that a source has given a member in an occurrence. */
    public List<Entry> ofKind(
            long memberKey, long schemeId, EntryKind kind, String sourceKind, long sourceId, String occurrence) {
        return db.query(
                "select " + COLUMNS + " from " + entries + """
                         where member_key = ? and scheme_id = ? and kind = ? and source_kind = ? and source_id = ?
                            and occurrence = ? order by id
                        """,
                Ledger::read,
                memberKey,
                schemeId,
                kind,
                sourceKind,
                sourceId,
                occurrence);
    }

    /** Which of these sources have given a member something in this occurrence. */
    public Set<Long> sourcesOf(
            long memberKey, long schemeId, String sourceKind, Collection<Long> sourceIds, String occurrence) {
        return Set.copyOf(db.query(
                "select distinct source_id from " + entries + """
                         where member_key = ? and scheme_id = ? and kind = 'AWARD' and source_kind = ?
                            and source_id in (?) and occurrence = ?
                        """,
                row -> row.getLong(1),
                memberKey,
                schemeId,
                sourceKind,
                sourceIds,
                occurrence));
    }

    /** A member's lines of one period. */
    public List<LedgerLine> lines(long memberKey, long schemeId, Period period) {
        return linesOf(List.of(memberKey), schemeId, period.from(), period.until())
                .getOrDefault(memberKey, List.of());
    }

    /** What standings are made from: lines of members from one instant to before another, by member key. */
    public Map<Long, List<LedgerLine>> linesOf(
            Collection<Long> memberKeys, long schemeId, Instant from, Instant until) {
        var found = new HashMap<Long, List<LedgerLine>>();
        db.query(
                "select member_key, " + LINE + " from " + entries
                        + " where member_key in (?) and scheme_id = ? and occurred_at >= ? and occurred_at < ?",
                row -> found.computeIfAbsent(row.getLong("member_key"), _ -> new ArrayList<>())
                        .add(line(row)),
                memberKeys,
                schemeId,
                from,
                until);
        return found;
    }

    /** The same of many members, as far as it was recorded before {@code known}; by member key. */
    public Map<Long, List<LedgerLine>> linesKnown(
            Collection<Long> memberKeys, long schemeId, Instant from, Instant until, Instant known) {
        var found = new HashMap<Long, List<LedgerLine>>();
        db.query(
                "select member_key, " + LINE + " from " + entries + """
                         where member_key in (?) and scheme_id = ? and occurred_at >= ? and occurred_at < ?
                            and recorded_at < ?
                        """,
                row -> found.computeIfAbsent(row.getLong("member_key"), _ -> new ArrayList<>())
                        .add(line(row)),
                memberKeys,
                schemeId,
                from,
                until,
                known);
        return found;
    }

    /** The awards of members in a stretch of time that were known at a time and stood then; ids alone. */
    public List<Long> awardsStanding(
            Collection<Long> memberKeys,
            long schemeId,
            @Nullable String category,
            Instant from,
            Instant until,
            Instant known) {
        var gone = Set.copyOf(db.query(
                "select reverses from " + entries
                        + " where member_key in (?) and scheme_id = ? and kind = 'REVERSAL' and recorded_at < ?",
                row -> row.getLong(1),
                memberKeys,
                schemeId,
                known));
        var awards = db.query(
                "select id from " + entries + """
                         where member_key in (?) and scheme_id = ? and occurred_at >= ? and occurred_at < ?
                            and recorded_at < ? and kind = 'AWARD' and (? is null or category = ?)
                        """,
                row -> row.getLong(1),
                memberKeys,
                schemeId,
                from,
                until,
                known,
                category,
                category);
        return gone.isEmpty()
                ? awards
                : awards.stream().filter(id -> !gone.contains(id)).toList();
    }

    /** A member's entries of a stretch of time, the latest first. */
    public List<Entry> page(long memberKey, long schemeId, Instant from, Instant before, long beforeId, int limit) {
        return pageKnown(memberKey, schemeId, from, before, beforeId, END_OF_TIME, limit);
    }

    /** The same, as far as it was recorded before {@code known}. */
    public List<Entry> pageKnown(
            long memberKey, long schemeId, Instant from, Instant before, long beforeId, Instant known, int limit) {
        return db.query(
                "select " + COLUMNS + " from " + entries + """
                         where member_key = ? and scheme_id = ? and occurred_at >= ?
                            and (occurred_at < ? or (occurred_at = ? and id < ?)) and recorded_at < ?
                         order by occurred_at desc, id desc limit ?
                        """,
                Ledger::read,
                memberKey,
                schemeId,
                from,
                before,
                before,
                beforeId,
                known,
                limit);
    }

    /** What earned something, and when. */
    public record Earned(String sourceKind, Instant occurredAt) {}

    /** All that has earned a member something and was not taken back, under whichever schemes. */
    public List<Earned> earned(long memberKey) {
        return db.query(
                "select e.source_kind, e.occurred_at from " + entries + " e where e.member_key = ? and e.kind = 'AWARD'"
                        + " and not exists (select 1 from " + entries + " r where r.reverses = e.id)",
                row -> new Earned(row.getString("source_kind"), Db.requireInstant(row, "occurred_at")),
                memberKey);
    }

    /** Which of these entries were taken back, and by what. */
    public List<Entry> reversalsAmong(List<Long> entryIds) {
        return entryIds.isEmpty()
                ? List.of()
                : db.query("select " + COLUMNS + " from " + entries + " where reverses in (?)", Ledger::read, entryIds);
    }

    /** What was added to an entry by adjustments, in thousandths. */
    public long adjustedBy(Entry entry) {
        return db.number(
                "select coalesce(sum(amount_milli), 0) from " + entries
                        + " where member_key = ? and scheme_id = ? and kind = 'ADJUSTMENT' and follows = ?",
                entry.memberKey(),
                entry.schemeId(),
                entry.id());
    }

    public static LedgerLine line(ResultSet row) throws SQLException {
        var kind = EntryKind.valueOf(row.getString("kind"));
        return new LedgerLine(
                row.getLong("id"),
                kind,
                row.getString("category"),
                DeliveryMethod.valueOf(row.getString("delivery_method")),
                row.getLong("amount_milli"),
                Db.requireInstant(row, "occurred_at"),
                Db.id(row, "reverses"),
                kind == EntryKind.ADJUSTMENT || kind == EntryKind.EXPIRY ? Db.id(row, "follows") : null);
    }

    private static Entry read(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var commitment = row.getBytes("reason_commitment");
        return new Entry(
                row.getLong("id"),
                row.getLong("member_key"),
                row.getLong("scheme_id"),
                row.getLong("scheme_version_id"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("source_kind"),
                row.getLong("source_id"),
                row.getString("occurrence"),
                row.getLong("follows"),
                Db.id(row, "reverses"),
                row.getString("category"),
                DeliveryMethod.valueOf(row.getString("delivery_method")),
                row.getLong("amount_milli"),
                Db.requireInstant(row, "occurred_at"),
                Db.requireInstant(row, "recorded_at"),
                row.getLong("unit_id"),
                row.getString("unit_path"),
                row.getString("evidence_kind"),
                row.getLong("evidence_id"),
                HexFormat.of().formatHex(row.getBytes("evidence_commitment")),
                row.getString("steps"),
                reason == null ? null : ReversalReason.valueOf(reason),
                commitment == null ? null : HexFormat.of().formatHex(commitment));
    }
}
