package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xuefen.asset.Documents;
import org.xuefen.credit.award.EntrySource;
import org.xuefen.credit.award.EntrySources;
import org.xuefen.credit.award.EvidenceDocument;
import org.xuefen.credit.ledger.Entry;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Claims as what entries come from, with their documents as evidence; an entry taken back is a claim reversed. */
@Singleton
class ClaimSource implements EntrySource {
    static final String KIND = "CLAIM";
    private static final String GONE = "0".repeat(64);

    private final ClaimStore claims;
    private final ClaimHistory history;
    private final ClaimDocuments attached;
    private final Documents documents;
    private final Clock clock;

    ClaimSource(ClaimStore claims, ClaimHistory history, ClaimDocuments attached, Documents documents, Clock clock) {
        this.claims = claims;
        this.history = history;
        this.attached = attached;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Long, Text> titles(Collection<Long> sourceIds) {
        var titles = new HashMap<Long, Text>();
        sourceIds.forEach(id -> titles.put(id, EntrySources.UNKNOWN));
        claims.titles(sourceIds).forEach((id, title) -> titles.put(id, Text.of(title, title)));
        return titles;
    }

    /** Hashed anew from the claim and from the bytes of its documents, so that a change of either shows. */
    @Override
    public Optional<Evidence> evidence(String evidenceKind, long evidenceId) {
        return claims.find(evidenceId)
                .filter(claim -> claim.decidedAt() != null)
                .map(claim -> new Evidence(
                        Objects.requireNonNull(claim.decidedAt()), hash(claim), List.of(), documents(claim)));
    }

    String hash(Claim claim) {
        var hashes = attached.submitted(claim).stream()
                .map(document -> documents.fingerprint(document.id()).orElse(GONE))
                .toList();
        return Frozen.hash(claim, hashes);
    }

    private List<EvidenceDocument> documents(Claim claim) {
        return attached.submitted(claim).stream()
                .map(document -> new EvidenceDocument(
                        document.fileName(), document.bytes(), document.sha256(), address(claim.id(), document.id())))
                .toList();
    }

    static String address(long claimId, long documentId) {
        return "/api/v1/claims/" + Ids.text(claimId) + "/documents/" + Ids.text(documentId);
    }

    @Override
    public void reversed(Entry award, long actorId, String note) {
        change(award, ClaimState.REVERSED, ClaimStep.Kind.REVERSED, actorId, note);
    }

    @Override
    public void reinstated(Entry award) {
        change(award, ClaimState.APPROVED, ClaimStep.Kind.REINSTATED, null, "");
    }

    private void change(
            Entry award,
            ClaimState state,
            ClaimStep.Kind kind,
            @org.jspecify.annotations.Nullable Long actorId,
            String note) {
        var claim = claims.lock(award.sourceId());
        var now = clock.instant();
        claims.reversed(claim.id(), state, state == ClaimState.APPROVED ? award.id() : null, now);
        history.add(claim.id(), ClaimStep.of(kind, claim, actorId, note, now));
    }
}
