package org.xuefen.credit.transfer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.xuefen.credit.ledger.MemberKey;
import org.xuefen.credit.merkle.Canonical;
import org.xuefen.credit.proof.LoggedEntries;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.credit.proof.TreeHead;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Transfer;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** Writes a receipt's canonical JSON: strings alone, and of the member nothing but their key. */
@Singleton
class ReceiptWriter {
    private final LoggedEntries entries;
    private final Schemes schemes;
    private final Units units;
    private final OrganizationSettings settings;

    ReceiptWriter(LoggedEntries entries, Schemes schemes, Units units, OrganizationSettings settings) {
        this.entries = entries;
        this.schemes = schemes;
        this.units = units;
        this.settings = settings;
    }

    String write(Transfer transfer, MemberKey key, TreeHead head, Instant signedAt) {
        return Canonical.of(new TreeMap<String, Object>(Map.ofEntries(
                Map.entry("format", SignedPaper.Kind.RECEIPT.format()),
                Map.entry("transfer", Long.toString(transfer.id())),
                Map.entry("member", Long.toString(key.key())),
                Map.entry("from", unit(transfer.fromUnitId())),
                Map.entry("to", unit(transfer.toUnitId())),
                Map.entry("requestedOn", day(transfer.requestedAt())),
                Map.entry("releasedOn", day(Objects.requireNonNull(transfer.releasedAt()))),
                Map.entry("acceptedOn", day(Objects.requireNonNull(transfer.acceptedAt()))),
                Map.entry("timeZone", settings.zone().getId()),
                Map.entry("periods", periods(key.key(), head.size())),
                Map.entry("treeHead", head.said()),
                Map.entry("signedAt", signedAt.toString()))));
    }

    /** What the periods of a receipt about that member say whose head has that size, however much was written since. */
    List<Map<String, Object>> periods(long memberKey, long size) {
        return PeriodSums.of(entries.of(memberKey, size), this::zone).stream()
                .map(this::period)
                .toList();
    }

    private Map<String, Object> period(PeriodSums sums) {
        var categories = new TreeMap<String, String>();
        sums.categories().forEach((code, milli) -> categories.put(code, Long.toString(milli)));
        return Map.of(
                "scheme",
                named(sums.schemeId(), schemes.require(sums.schemeId()).name()),
                "year",
                Integer.toString(sums.year()),
                "timeZone",
                zone(sums.schemeId()).getId(),
                "earned",
                Long.toString(sums.earnedMilli()),
                "recognized",
                Long.toString(sums.recognizedMilli()),
                "categories",
                categories,
                "entries",
                Integer.toString(sums.entries()),
                "fingerprint",
                sums.fingerprint());
    }

    private ZoneId zone(long schemeId) {
        return schemes.versionsOf(schemeId).getFirst().rules().zone();
    }

    private Map<String, String> unit(long id) {
        return named(id, units.find(id).map(Unit::name).orElse(Text.of("—", "—")));
    }

    private static Map<String, String> named(long id, Text name) {
        return Map.of("id", Long.toString(id), "zh", name.zh(), "en", name.en());
    }

    private String day(Instant at) {
        return settings.dayOf(at).toString();
    }
}
