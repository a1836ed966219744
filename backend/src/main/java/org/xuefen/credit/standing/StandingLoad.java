package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.xuefen.credit.rules.LedgerLine;
import org.xuefen.credit.rules.YearPeriod;
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
        var period = new YearPeriod(year, version.rules().zone());
        standings.replace(
                people.stream()
                        .map(member -> StandingRow.of(
                                version.schemeId(),
                                period,
                                version.rules(),
                                member.id(),
                                StandingRow.Place.of(member.unitId(), member.unitPath(), member.industry()),
                                lines.getOrDefault(member.id(), List.of())))
                        .toList(),
                Map.of());
    }
}
