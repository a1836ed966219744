package org.xuefen.credit.claim;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.shared.RecurringJob;

/** Tells the level above of claims that have waited longer than promised: once for each wait. */
@Singleton
class Overdue implements RecurringJob {
    private static final int BATCH = 500;

    private final ClaimStore claims;
    private final ClaimHistory history;
    private final Members members;
    private final Accounts accounts;
    private final ClaimNews news;
    private final Clock clock;

    Overdue(ClaimStore claims, ClaimHistory history, Members members, Accounts accounts, ClaimNews news, Clock clock) {
        this.claims = claims;
        this.history = history;
        this.members = members;
        this.accounts = accounts;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit.claims-overdue";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        int found = BATCH;
        while (found == BATCH) {
            found = escalate();
        }
    }

    @Transactional
    int escalate() {
        var now = clock.instant();
        var late = claims.overdue(now, BATCH);
        var told = new HashMap<Long, Integer>();
        for (var claim : late) {
            above(claim).forEach(organizer -> told.merge(organizer, 1, Integer::sum));
            claims.escalated(claim.id(), now);
            history.add(claim.id(), ClaimStep.of(ClaimStep.Kind.ESCALATED, claim, null, "", now));
        }
        told.forEach((organizer, count) -> news.overdue(Set.of(organizer), count));
        return late.size();
    }

    /** The organizers one level above those it waits for; administrators above the root. */
    private Set<Long> above(Claim claim) {
        var path = members.find(claim.memberId())
                .map(member -> Reach.ids(member.unitPath()))
                .orElse(List.of());
        Map<Long, List<Long>> organizers = path.isEmpty() ? Map.of() : accounts.organizersOf(path);
        boolean responsible = false;
        for (int depth = path.size(); depth >= 1; depth--) {
            var here = new HashSet<>(organizers.getOrDefault(path.get(depth - 1), List.of()));
            here.remove(claim.memberId());
            if (here.isEmpty() || !decides(claim, depth)) {
                continue;
            }
            if (responsible) {
                return here;
            }
            responsible = true;
        }
        return new HashSet<>(accounts.withRole(Role.ADMINISTRATOR));
    }

    private static boolean decides(Claim claim, int depth) {
        return switch (claim.state()) {
            case SECOND_REVIEW -> depth == 1 || depth < claim.firstDepth();
            case APPEALED -> depth == 1 || depth < claim.refusedDepth();
            case FIRST_REVIEW, DRAFT, RETURNED, APPROVED, REFUSED, REVERSED, WITHDRAWN -> true;
        };
    }
}
