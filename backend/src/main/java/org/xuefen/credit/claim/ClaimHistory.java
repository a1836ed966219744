package org.xuefen.credit.claim;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** What claims said each time they were submitted, and what was done with them. Nothing of it changes. */
@Singleton
class ClaimHistory {
    private static final int MOST = 200;

    private final Db db;
    private final ObjectMapper json;

    ClaimHistory(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void keep(Claim claim, int revision, Instant now) {
        try {
            db.update(
                    "insert into credit_claim_revision (claim_id, revision, content, submitted_at) values (?, ?, ?, ?)",
                    claim.id(),
                    revision,
                    json.writeValueAsString(claim.content()),
                    now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ClaimContent> revision(long claimId, int revision) {
        return db.one(
                        "select content from credit_claim_revision where claim_id = ? and revision = ?",
                        row -> row.getString(1),
                        claimId,
                        revision)
                .map(this::read);
    }

    private record Kept(long claimId, int revision, String content) {}

    /** What each of them said when it was submitted last; in one question. */
    Map<Long, ClaimContent> submitted(Collection<Claim> claims) {
        var revisions = claims.stream().collect(Collectors.toMap(Claim::id, Claim::revision));
        var found = new HashMap<Long, ClaimContent>();
        if (revisions.isEmpty()) {
            return found;
        }
        var kept = db.query(
                "select claim_id, revision, content from credit_claim_revision where claim_id in (?)",
                row -> new Kept(row.getLong("claim_id"), row.getInt("revision"), row.getString("content")),
                revisions.keySet());
        for (var each : kept) {
            if (Objects.equals(revisions.get(each.claimId()), each.revision())) {
                found.put(each.claimId(), read(each.content()));
            }
        }
        return found;
    }

    private ClaimContent read(String stored) {
        try {
            var content = json.readValue(stored, ClaimContent.class);
            return content == null ? ClaimContent.EMPTY : content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(long claimId, ClaimStep step) {
        db.update(
                """
                insert into credit_claim_step
                    (id, claim_id, kind, revision, actor_id, reason, note, granted_milli, granted_category, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                claimId,
                step.kind(),
                step.revision(),
                step.actorId(),
                step.reason(),
                step.note(),
                step.grantedMilli(),
                step.grantedCategory(),
                step.at());
    }

    /** From the first one on. */
    List<ClaimStep> of(long claimId) {
        return db.query(
                "select * from credit_claim_step where claim_id = ? order by id limit ?",
                ClaimHistory::step,
                claimId,
                MOST);
    }

    private static ClaimStep step(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new ClaimStep(
                ClaimStep.Kind.valueOf(row.getString("kind")),
                row.getInt("revision"),
                Db.id(row, "actor_id"),
                reason == null ? null : RefusalReason.valueOf(reason),
                row.getString("note"),
                Db.id(row, "granted_milli"),
                row.getString("granted_category"),
                Db.requireInstant(row, "at"));
    }
}
