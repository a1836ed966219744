package org.xuefen.credit.award;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.ledger.ReversalReason;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Takes entries back, and gives them again: always by a further entry. Rights are the caller's business. */
@Singleton
public class Reversals {
    private final Db db;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Awards awards;
    private final EntrySources sources;
    private final CreditNews news;
    private final Clock clock;

    Reversals(
            Db db, Ledger ledger, MemberKeys keys, Awards awards, EntrySources sources, CreditNews news, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.keys = keys;
        this.awards = awards;
        this.sources = sources;
        this.news = news;
        this.clock = clock;
    }

    /** What an organizer wrote when taking an entry back. */
    public record Note(long actorId, String note) {}

    /**
     * Takes an award, or what a transfer recognized, back with what it was adjusted by, and tells the member. The note
     * stays outside the ledger; the entry has a commitment to it.
     *
     * @throws Refusal {@code credit.entry-is-reversal}, {@code credit.entry-not-award}, {@code credit.entry-reversed}
     */
    @Transactional
    public Entry reverse(long entryId, ReversalReason reason, String note, long actorId) {
        var entry = require(entryId);
        if (!entry.kind().given()) {
            throw new Refusal(
                    entry.kind() == EntryKind.REVERSAL
                            ? CreditRefusals.ENTRY_IS_REVERSAL
                            : CreditRefusals.ENTRY_NOT_AWARD);
        }
        var key = lock(entry);
        if (ledger.reversalOf(entryId).isPresent()) {
            throw new Refusal(CreditRefusals.ENTRY_REVERSED);
        }
        long id = Ids.next();
        var reversal = new Entry(
                id,
                entry.memberKey(),
                entry.schemeId(),
                entry.schemeVersionId(),
                EntryKind.REVERSAL,
                entry.sourceKind(),
                entry.sourceId(),
                entry.occurrence(),
                entry.id(),
                entry.id(),
                entry.category(),
                entry.method(),
                -entry.amountMilli() - ledger.adjustedBy(entry),
                entry.occurredAt(),
                clock.instant(),
                entry.unitId(),
                entry.unitPath(),
                entry.evidenceKind(),
                entry.evidenceId(),
                entry.evidenceCommitment(),
                "[]",
                reason,
                key.commit(id, (actorId + "\n" + note).getBytes(StandardCharsets.UTF_8)));
        awards.write(reversal, key, awards.period(entry));
        db.update(
                "insert into credit_reversal_note (entry_id, actor_id, note, created_at) values (?, ?, ?, ?)",
                id,
                actorId,
                note,
                clock.instant());
        sources.of(entry).ifPresent(source -> source.reversed(entry, actorId, note));
        news.reversed(key.memberId(), entry, reason, note);
        return reversal;
    }

    /**
     * Gives again what a reversal took, and tells the member.
     *
     * @throws Refusal {@code credit.entry-not-reversal}, {@code credit.entry-reinstated}
     */
    @Transactional
    public Entry reinstate(long reversalId) {
        var reversal = require(reversalId);
        var reverses = reversal.reverses();
        if (reverses == null) {
            throw new Refusal(CreditRefusals.ENTRY_NOT_REVERSAL);
        }
        var key = lock(reversal);
        boolean given = ledger
                .ofSource(
                        key.key(),
                        reversal.schemeId(),
                        reversal.sourceKind(),
                        reversal.sourceId(),
                        reversal.occurrence())
                .stream()
                .anyMatch(entry -> entry.kind().given() && entry.follows() == reversalId);
        if (given) {
            throw new Refusal(CreditRefusals.ENTRY_REINSTATED);
        }
        var again = awards.again(require(reverses), reversal, key);
        sources.of(again).ifPresent(source -> source.reinstated(again));
        news.reinstated(key.memberId(), again);
        return again;
    }

    public Optional<Note> note(long reversalId) {
        return db.one(
                "select actor_id, note from credit_reversal_note where entry_id = ?",
                row -> new Note(row.getLong("actor_id"), row.getString("note")),
                reversalId);
    }

    private Entry require(long id) {
        return ledger.find(id).orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND));
    }

    private MemberKey lock(Entry entry) {
        var member = keys.ofKey(entry.memberKey()).orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND));
        return keys.lock(member.memberId());
    }
}
