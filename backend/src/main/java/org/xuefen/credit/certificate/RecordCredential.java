package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.Standing;
import org.xuefen.credit.Standings;
import org.xuefen.credit.credential.AchievementCredential;
import org.xuefen.credit.credential.LearnerRecord;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.record.EntryRow;
import org.xuefen.credit.record.Records;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.organization.Members;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** A year of the record as a Comprehensive Learner Record 2.0: each entry that stands, signed, in a signed list. */
@Singleton
class RecordCredential {
    private static final int PAGE = 100;
    private static final int MOST = 200;

    private final Records records;
    private final Standings standings;
    private final Members members;
    private final Units units;
    private final CreditSecrets secrets;
    private final Clock clock;

    RecordCredential(
            Records records, Standings standings, Members members, Units units, CreditSecrets secrets, Clock clock) {
        this.records = records;
        this.standings = standings;
        this.members = members;
        this.units = units;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @throws Refusal {@code credit.no-standing} */
    JsonObject of(long memberId, int year, String site) {
        var standing = standings.of(memberId, year).orElseThrow(() -> new Refusal(CreditRefusals.NO_STANDING));
        var member = members.require(memberId);
        var issuer = Credentials.both(units.root(member.unitId()).name());
        var credentials = entries(memberId, standing, year).stream()
                .map(row -> credential(row, standing, member.name(), issuer, site))
                .toList();
        return LearnerRecord.signed(
                "urn:uuid:" + UUID.randomUUID(),
                Credentials.both(Text.of(year + " 年学习档案", "Record of " + year)),
                issuer,
                site,
                member.name(),
                clock.instant(),
                credentials,
                secrets.issuer());
    }

    private List<EntryRow> entries(long memberId, Standing standing, int year) {
        var rows = new ArrayList<EntryRow>();
        @Nullable String cursor = null;
        do {
            var page =
                    records.entries(memberId, Ids.parse(standing.schemeId()), year, Ledger.END_OF_TIME, cursor, PAGE);
            page.items().stream()
                    .filter(row -> row.kind() != EntryKind.REVERSAL && row.reversedBy() == null)
                    .forEach(rows::add);
            cursor = page.next();
        } while (cursor != null && rows.size() < MOST);
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    private JsonObject credential(EntryRow row, Standing standing, String holder, String issuer, String site) {
        var title = Credentials.both(row.title());
        var category = Credentials.both(row.categoryName());
        return new AchievementCredential(
                        "urn:xuefen:entry:" + row.id(),
                        title,
                        issuer,
                        site,
                        holder,
                        row.occurredAt(),
                        clock.instant(),
                        null,
                        new AchievementCredential.Achievement(
                                "urn:xuefen:course:" + row.sourceId(),
                                "Course",
                                title,
                                category.isBlank() ? title : category,
                                Credentials.both(standing.schemeName()) + " · v" + standing.schemeVersion(),
                                new BigDecimal(Amounts.text(row.amountMilli()))),
                        "Xuefen ledger entry " + row.id())
                .plain()
                .signed(secrets.issuer());
    }
}
