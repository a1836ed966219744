package org.xuefen.credit.transfer;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.xuefen.credit.award.Recognized;
import org.xuefen.credit.proof.LoggedEntries.Logged;
import org.xuefen.credit.rules.EntryKind;
import org.xuefen.credit.rules.YearPeriod;
import org.xuefen.shared.Sha256;

/**
 * What logged entries come to under a scheme in a calendar year: their amounts added up, what was recognized of other
 * schemes' credits apart, and without exemptions, which earn nothing. A pure function of the entries, so that a receipt can be reckoned again.
 *
 * @param earnedMilli by learning here; {@code categories} divide it
 * @param entries how many there are, of any kind
 * @param fingerprint SHA-256 over the leaf hashes in the log's order, hexadecimal, a line each
 */
record PeriodSums(
        long schemeId,
        int year,
        long earnedMilli,
        long recognizedMilli,
        int entries,
        String fingerprint,
        Map<String, Long> categories) {
    private record Key(long schemeId, int year) {}

    /** The schemes in the order of their ids, the latest year of each first. */
    static List<PeriodSums> of(List<Logged> entries, LongFunction<ZoneId> zones) {
        var groups = new HashMap<Key, List<Logged>>();
        for (var each : entries) {
            var zone = zones.apply(each.schemeId());
            groups.computeIfAbsent(
                            new Key(
                                    each.schemeId(),
                                    YearPeriod.of(each.occurredAt(), zone).year()),
                            _ -> new java.util.ArrayList<>())
                    .add(each);
        }
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .sorted(java.util.Comparator.comparingLong(PeriodSums::schemeId)
                        .thenComparing(PeriodSums::year, java.util.Comparator.reverseOrder()))
                .toList();
    }

    private static PeriodSums of(Key key, List<Logged> entries) {
        var digest = Sha256.digest();
        var categories = new TreeMap<String, Long>();
        long earned = 0;
        long recognized = 0;
        for (var each : entries) {
            digest.update((each.leafHash() + "\n").getBytes(StandardCharsets.US_ASCII));
            if (each.sourceKind().equals(Recognized.SOURCE)) {
                recognized += each.amountMilli();
            } else if (each.kind() != EntryKind.EXEMPTION) {
                earned += each.amountMilli();
                categories.merge(each.category(), each.amountMilli(), Long::sum);
            }
        }
        return new PeriodSums(
                key.schemeId(),
                key.year(),
                earned,
                recognized,
                entries.size(),
                HexFormat.of().formatHex(digest.digest()),
                categories);
    }
}
