package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.xuefen.asset.Document;
import org.xuefen.asset.DocumentUse;
import org.xuefen.asset.Documents;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sha256;

/** Which documents belong to which revisions of a claim. One that was ever submitted stays. */
@Singleton
class ClaimDocuments implements DocumentUse {
    static final int MOST = 10;

    private final Db db;
    private final Documents documents;

    ClaimDocuments(Db db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    @Override
    public Set<Long> used(Collection<Long> documentIds) {
        return Set.copyOf(db.query(
                "select distinct document_id from credit_claim_document where document_id in (?)",
                row -> row.getLong(1),
                documentIds));
    }

    Document add(Claim claim, String name, byte[] content) {
        var present = current(claim);
        if (present.size() >= MOST) {
            throw new Refusal(ClaimRefusals.CLAIM_TOO_MANY_DOCUMENTS, MOST);
        }
        var hash = Sha256.hex(content);
        if (present.stream().anyMatch(each -> each.sha256().equals(hash))) {
            throw new Refusal(ClaimRefusals.CLAIM_DOCUMENT_TWICE);
        }
        var document = documents.keep(claim.memberId(), name, content);
        db.update("""
                insert into credit_claim_document (claim_id, document_id, sha256, added_revision) values (?, ?, ?, ?)
                """, claim.id(), document.id(), document.sha256(), claim.revision() + 1);
        return document;
    }

    /** Out of what the member is writing; out of what was submitted nothing goes. */
    void remove(Claim claim, long documentId) {
        int fresh = db.update(
                "delete from credit_claim_document where claim_id = ? and document_id = ? and added_revision > ?",
                claim.id(),
                documentId,
                claim.revision());
        if (fresh > 0) {
            documents.remove(documentId);
            return;
        }
        db.update("""
                update credit_claim_document set removed_revision = ?
                where claim_id = ? and document_id = ? and removed_revision is null
                """, claim.revision(), claim.id(), documentId);
    }

    /** As the member has them now, in the order they were added. */
    List<Document> current(Claim claim) {
        return documents.findAll(ids("removed_revision is null and added_revision <= ?", claim, claim.revision() + 1));
    }

    /** As they were submitted last. */
    List<Document> submitted(Claim claim) {
        return documents.findAll(ids(
                "(removed_revision is null or removed_revision >= ?) and added_revision <= ?",
                claim,
                claim.revision(),
                claim.revision()));
    }

    /** Whether reviewers may see it: it was submitted at some time. */
    boolean everSubmitted(Claim claim, long documentId) {
        return db.number("""
                        select count(*) from credit_claim_document
                        where claim_id = ? and document_id = ? and added_revision <= ?
                        """, claim.id(), documentId, claim.revision()) > 0;
    }

    boolean belongs(Claim claim, long documentId) {
        return db.number(
                        "select count(*) from credit_claim_document where claim_id = ? and document_id = ?",
                        claim.id(),
                        documentId)
                > 0;
    }

    void removeAll(Claim claim) {
        current(claim).forEach(document -> remove(claim, document.id()));
    }

    private List<Long> ids(String condition, Claim claim, Object... more) {
        var arguments = new java.util.ArrayList<Object>(List.of(claim.id()));
        arguments.addAll(List.of(more));
        return db.query(
                "select document_id from credit_claim_document where claim_id = ? and " + condition,
                row -> row.getLong(1),
                arguments.toArray());
    }
}
