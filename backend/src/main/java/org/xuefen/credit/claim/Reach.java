package org.xuefen.credit.claim;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.RefusalCode;

/**
 * Who may decide on what: an organizer of a unit the member belongs to now. Whoever looks at it after another, as the
 * second level or on appeal, organizes a higher unit; at the root, where there is none, it is another person.
 */
@Singleton
class Reach {
    private static final int ROOT = 1;

    private final Scopes scopes;
    private final Members members;

    Reach(Scopes scopes, Members members) {
        this.scopes = scopes;
        this.members = members;
    }

    /** Ids along a path, from the root down. */
    static List<Long> ids(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::parseLong)
                .toList();
    }

    /** What the caller may see and decide, as a condition on {@code c} (the claim) and {@code m} (its member now). */
    record Condition(String sql, List<Object> arguments) {}

    Condition seen(List<String> paths) {
        return either(paths.stream()
                .map(path -> new Condition("m.unit_path like ?", List.of(path + "%")))
                .toList());
    }

    /** Those that wait for the caller. */
    Condition mine(List<String> paths, long callerId) {
        return either(paths.stream().map(path -> mine(path, callerId)).toList());
    }

    private static Condition mine(String path, long callerId) {
        int depth = ids(path).size();
        return new Condition("""
                m.unit_path like ? and c.member_id <> ? and (c.state = 'FIRST_REVIEW'
                    or (c.state = 'SECOND_REVIEW' and c.first_by <> ? and (? = 1 or c.first_depth > ?))
                    or (c.state = 'APPEALED' and c.refused_by <> ? and (? = 1 or c.refused_depth > ?)))
                """, List.of(path + "%", callerId, callerId, depth, depth, callerId, depth, depth));
    }

    private static Condition either(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return new Condition("false", List.of());
        }
        var arguments = new ArrayList<Object>();
        conditions.forEach(each -> arguments.addAll(each.arguments()));
        var sql = conditions.stream().map(Condition::sql).toList();
        return new Condition("((" + String.join(") or (", sql) + "))", arguments);
    }

    /** The depth of the unit by which the caller reaches a member; empty where they don't. */
    Optional<Integer> depth(List<String> paths, long memberId) {
        return members.find(memberId)
                .flatMap(member -> paths.stream()
                        .filter(member.unitPath()::startsWith)
                        .findFirst()
                        .map(path -> ids(path).size()));
    }

    /** @throws Refusal {@code credit.claim-not-found}: out of sight and not there are told alike */
    int requireSeen(Caller caller, Claim claim) {
        if (claim.revision() == 0) {
            throw new Refusal(ClaimRefusals.CLAIM_NOT_FOUND);
        }
        return depth(scopes.pathsOf(caller), claim.memberId())
                .orElseThrow(() -> new Refusal(ClaimRefusals.CLAIM_NOT_FOUND));
    }

    /** What keeps someone who reaches a claim by a unit of that depth from deciding; null: nothing. */
    static @Nullable RefusalCode hindrance(long callerId, int depth, Claim claim) {
        if (claim.memberId() == callerId) {
            return ClaimRefusals.CLAIM_OWN;
        }
        return switch (claim.state()) {
            case FIRST_REVIEW -> null;
            case SECOND_REVIEW -> after(claim.firstBy(), claim.firstDepth(), callerId, depth);
            case APPEALED -> after(claim.refusedBy(), claim.refusedDepth(), callerId, depth);
            case DRAFT, RETURNED, APPROVED, REFUSED, REVERSED, WITHDRAWN -> ClaimRefusals.CLAIM_NOT_WAITING;
        };
    }

    private static @Nullable RefusalCode after(@Nullable Long first, int firstDepth, long callerId, int depth) {
        if (first != null && first == callerId) {
            return ClaimRefusals.CLAIM_SAME_REVIEWER;
        }
        return depth == ROOT || depth < firstDepth ? null : ClaimRefusals.CLAIM_LEVEL_ABOVE;
    }
}
