package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.organization.Member;

/** Standings of many fresh members at once, whose ledger lines are at hand; their sums are rebuilt afterwards. */
@Singleton
public class StandingLoad {
    private final StandingStore standings;

    StandingLoad(StandingStore standings) {
        this.standings = standings;
    }

    @Transactional
    public void load(List<Member> people, SchemeVersion version, int year, Map<Long, List<LedgerLine>> lines) {
        standings.insert(people.stream()
                .map(member -> StandingRow.of(
                        version,
                        year,
                        member.id(),
                        Place.of(version.rules(), member, Set.of()),
                        lines.getOrDefault(member.id(), List.of())))
                .toList());
    }
}
