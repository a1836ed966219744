package org.xuefen.credit.record;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.ledger.MemberKeys;
import org.xuefen.credit.proof.HeadView;
import org.xuefen.credit.proof.ProofFile;
import org.xuefen.credit.proof.Proofs;
import org.xuefen.credit.proof.TreeHeads;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** Proofs as members and organizers ask for them. */
@Singleton
class EntryProofs {
    /** A year of one member has tens of entries; more than this is no record to be read. */
    private static final int MOST = 2000;

    private final Proofs proofs;
    private final TreeHeads heads;
    private final Ledger ledger;
    private final MemberKeys keys;
    private final Records records;
    private final Schemes schemes;

    EntryProofs(Proofs proofs, TreeHeads heads, Ledger ledger, MemberKeys keys, Records records, Schemes schemes) {
        this.proofs = proofs;
        this.heads = heads;
        this.ledger = ledger;
        this.keys = keys;
        this.records = records;
        this.schemes = schemes;
    }

    ProofController.EntryProof ofEntry(Caller caller, long entryId) {
        var entry = ledger.find(entryId).orElseThrow(() -> new Refusal(CreditRefusals.ENTRY_NOT_FOUND));
        records.requireSeen(caller, entry);
        return proofs.of(List.of(entryId))
                .map(file -> new ProofController.EntryProof(
                        file.entries().getFirst().index(), HeadView.of(heads.of(file)), file))
                .orElseGet(() -> new ProofController.EntryProof(null, null, null));
    }

    /** @throws Refusal {@code credit.no-standing}, {@code credit.nothing-logged}, {@code credit.proof-too-large} */
    ProofFile ofYear(long memberId, int year, @Nullable String scheme) {
        var standing =
                records.standing(memberId, year, scheme).orElseThrow(() -> new Refusal(CreditRefusals.NO_STANDING));
        var key = keys.find(memberId).orElseThrow(() -> new Refusal(CreditRefusals.NOTHING_LOGGED));
        long schemeId = Ids.parse(standing.schemeId());
        var period = new YearPeriod(year, schemes.ofYear(schemeId, year).rules().zone());
        var entries = ledger.page(key.key(), schemeId, period.from(), period.until(), 0, MOST + 1);
        if (entries.size() > MOST) {
            throw new Refusal(CreditRefusals.PROOF_TOO_LARGE, MOST);
        }
        return proofs.of(entries.stream().map(Entry::id).toList())
                .orElseThrow(() -> new Refusal(CreditRefusals.NOTHING_LOGGED));
    }
}
