package org.xuefen.credit.growth;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.xuefen.credit.Standings;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.proof.TreeHead;
import org.xuefen.credit.proof.TreeHeads;
import org.xuefen.credit.record.EntryRow;
import org.xuefen.credit.record.Records;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;

/** Gathers what a growth record on paper says. */
@Singleton
class GrowthPapers {
    private final Timeline timeline;
    private final Records records;
    private final Standings standings;
    private final Members members;
    private final Units units;
    private final TreeHeads heads;
    private final OrganizationSettings settings;
    private final Clock clock;

    GrowthPapers(
            Timeline timeline,
            Records records,
            Standings standings,
            Members members,
            Units units,
            TreeHeads heads,
            OrganizationSettings settings,
            Clock clock) {
        this.timeline = timeline;
        this.records = records;
        this.standings = standings;
        this.members = members;
        this.units = units;
        this.heads = heads;
        this.settings = settings;
        this.clock = clock;
    }

    byte[] of(long memberId, String site, Locale locale) {
        var view = timeline.of(memberId, false);
        var issuer = units.root(members.require(memberId).unitId()).name();
        return new GrowthPaper(
                        view, credited(memberId, view), issuer, head(), site, locale, settings.zone(), clock.instant())
                .bytes();
    }

    /** What earned credit in each year, the latest first, as much as a paper takes. */
    private SequencedMap<Integer, List<EntryRow>> credited(long memberId, GrowthView view) {
        var found = new LinkedHashMap<Integer, List<EntryRow>>();
        for (var year : view.years()) {
            if (year.standing() == null) {
                continue;
            }
            standings.of(memberId, year.year()).ifPresent(standing -> {
                var page = records.entries(
                        memberId,
                        Ids.parse(standing.schemeId()),
                        year.year(),
                        Ledger.END_OF_TIME,
                        null,
                        GrowthPaper.MOST_OF_A_YEAR);
                var rows = page.items().stream()
                        .filter(row -> row.kind() != EntryKind.REVERSAL && row.reversedBy() == null)
                        .toList();
                if (!rows.isEmpty()) {
                    found.put(year.year(), rows);
                }
            });
        }
        return found;
    }

    /** Should the log be broken, the last that was signed: all else still works. */
    private TreeHead head() {
        try {
            return heads.current();
        } catch (IllegalStateException broken) {
            return heads.latest().orElseThrow(() -> broken);
        }
    }
}
