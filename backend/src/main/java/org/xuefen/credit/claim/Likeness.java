package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xuefen.asset.Document;
import org.xuefen.shared.Db;

/**
 * What looks like a claim: the same certificate, the same file, the same member on the same days with a like title.
 * These are questions for a reviewer. Others who attended the same training are context and no question at all.
 */
@Singleton
class Likeness {
    /** Titles alike from here on; half of the pairs of characters in common. */
    private static final double ALIKE = 0.5;

    private static final int MOST = 20;
    private static final String COUNTS = " and c.state not in ('DRAFT', 'WITHDRAWN') and c.id <> ?";

    private final Db db;
    private final ClaimStore claims;

    Likeness(Db db, ClaimStore claims) {
        this.db = db;
        this.claims = claims;
    }

    /** What two claims have in common. */
    enum Sign {
        SAME_CERTIFICATE,
        SAME_DOCUMENT,
        SAME_DAYS
    }

    /** Another claim, and all it has in common with this one. */
    record Found(Claim claim, List<Sign> signs) {}

    List<Found> of(Claim claim, List<Document> documents) {
        var found = new LinkedHashMap<Long, List<Sign>>();
        sameCertificate(claim).forEach(id -> add(found, id, Sign.SAME_CERTIFICATE));
        sameDocument(claim, documents).forEach(id -> add(found, id, Sign.SAME_DOCUMENT));
        sameDays(claim).stream()
                .filter(other ->
                        Titles.likeness(other.content().title(), claim.content().title()) >= ALIKE)
                .forEach(other -> add(found, other.id(), Sign.SAME_DAYS));
        return claims.findAll(found.keySet().stream().limit(MOST).toList()).stream()
                .map(other -> new Found(other, found.getOrDefault(other.id(), List.of())))
                .toList();
    }

    private static void add(Map<Long, List<Sign>> found, long id, Sign sign) {
        found.computeIfAbsent(id, _ -> new ArrayList<>()).add(sign);
    }

    /** Whether the member has been credited for the very same: the same certificate or name, on the same days. */
    boolean creditedAlready(Claim claim) {
        return sameDays(claim).stream()
                .filter(other -> other.state() == ClaimState.APPROVED)
                .anyMatch(other -> same(other.content(), claim.content()));
    }

    private static boolean same(ClaimContent one, ClaimContent other) {
        var certificate = Titles.certificateKey(one.certificateNo());
        return Objects.equals(one.firstDay(), other.firstDay())
                && Objects.equals(one.lastDay(), other.lastDay())
                && (Titles.normalized(one.title()).equals(Titles.normalized(other.title()))
                        || (certificate != null && certificate.equals(Titles.certificateKey(other.certificateNo()))));
    }

    private List<Long> sameCertificate(Claim claim) {
        var key = Titles.certificateKey(claim.content().certificateNo());
        return key == null
                ? List.of()
                : db.query(
                        "select c.id from credit_claim c where c.root_id = ? and c.certificate_key = ?" + COUNTS
                                + " order by c.id desc limit ?",
                        row -> row.getLong(1),
                        claim.rootId(),
                        key,
                        claim.id(),
                        MOST);
    }

    private List<Long> sameDocument(Claim claim, List<Document> documents) {
        return documents.isEmpty()
                ? List.of()
                : db.query(
                        """
                        select distinct c.id from credit_claim_document d join credit_claim c on c.id = d.claim_id
                        where d.sha256 in (?) and d.added_revision <= c.revision and c.root_id = ?
                        """ + COUNTS + " order by c.id desc limit ?",
                        row -> row.getLong(1),
                        documents.stream().map(Document::sha256).toList(),
                        claim.rootId(),
                        claim.id(),
                        MOST);
    }

    private List<Claim> sameDays(Claim claim) {
        var first = claim.content().firstDay();
        var last = claim.content().lastDay();
        return first == null || last == null
                ? List.of()
                : db.query(
                        "select * from credit_claim c where c.member_id = ? and c.first_day <= ? and c.last_day >= ?"
                                + COUNTS + " order by c.id desc limit 100",
                        ClaimStore::read,
                        claim.memberId(),
                        last,
                        first,
                        claim.id());
    }

    /** Other members' claims of the same training in the organization, the latest first. */
    List<Claim> sameTraining(Claim claim, int limit) {
        return claim.trainingKey() == null
                ? List.of()
                : db.query(
                        "select * from credit_claim c where c.root_id = ? and c.training_key = ? and c.member_id <> ?"
                                + COUNTS + " order by c.id desc limit ?",
                        ClaimStore::read,
                        claim.rootId(),
                        claim.trainingKey(),
                        claim.memberId(),
                        claim.id(),
                        limit);
    }
}
