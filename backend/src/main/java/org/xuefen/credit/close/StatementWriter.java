package org.xuefen.credit.close;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Canonical;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.credit.proof.TreeHead;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;

/** Writes a statement's canonical JSON from the figures of a close. */
@Singleton
class StatementWriter {
    private static final String MEMBERS = "\u0000members";

    private final Figures figures;
    private final LateEntries late;
    private final CloseStore closes;
    private final Schemes schemes;

    StatementWriter(Figures figures, LateEntries late, CloseStore closes, Schemes schemes) {
        this.figures = figures;
        this.late = late;
        this.closes = closes;
        this.schemes = schemes;
    }

    String write(Close close, @Nullable Close before, TreeHead head, Instant signedAt) {
        var version = schemes.ofYear(close.schemeId(), close.year());
        var frame = Canonical.of(frame(close, before, version, head, signedAt));
        int at = frame.indexOf(Canonical.of(MEMBERS));
        var json = new StringBuilder(frame.length() + 1_000_000)
                .append(frame, 0, at)
                .append('[');
        int[] written = new int[1];
        figures.each(close, lines -> {
            for (var line : lines) {
                if (written[0]++ > 0) {
                    json.append(',');
                }
                Canonical.write(json, line(line));
            }
        });
        return json.append(']')
                .append(frame, at + Canonical.of(MEMBERS).length(), frame.length())
                .toString();
    }

    /** Key, unit, state, earned, counted, required, missing, number of entries, requirement, day joined. */
    private static List<String> line(Figures.Line line) {
        return List.of(
                Long.toString(line.key()),
                Long.toString(line.unitId()),
                line.met() ? "MET" : "MISSED",
                Long.toString(line.earnedMilli()),
                Long.toString(line.countedMilli()),
                Long.toString(line.requiredMilli()),
                Long.toString(line.missingMilli()),
                Integer.toString(line.entries()),
                Integer.toString(line.requirement()),
                Integer.toString(line.joinedOn()));
    }

    private Map<String, @Nullable Object> frame(
            Close close, @Nullable Close before, SchemeVersion version, TreeHead head, Instant signedAt) {
        var rules = version.rules();
        var period = rules.period(close.year());
        var sums = figures.sums(close);
        var frame = new HashMap<String, @Nullable Object>();
        frame.put("format", SignedPaper.Kind.STATEMENT.format());
        frame.put("unit", Long.toString(close.unitId()));
        frame.put("unitPath", close.unitPath());
        frame.put("scheme", Long.toString(close.schemeId()));
        frame.put("rules", rules(version));
        frame.put(
                "period",
                Map.of(
                        "year", Integer.toString(close.year()),
                        "from", period.from().toString(),
                        "until", period.until().toString(),
                        "timeZone", rules.timeZone()));
        frame.put("number", Integer.toString(close.number()));
        frame.put("previous", before == null ? null : before.sha256());
        frame.put("known", close.known().toString());
        frame.put("signedAt", signedAt.toString());
        frame.put("treeHead", head.said());
        frame.put(
                "totals",
                Map.of(
                        "members", Long.toString(sums.members()),
                        "met", Long.toString(sums.met()),
                        "missed", Long.toString(sums.members() - sums.met()),
                        "earned", Long.toString(sums.earnedMilli()),
                        "counted", Long.toString(sums.countedMilli())));
        frame.put("children", children(close));
        frame.put("late", close.supplement() && before != null ? late.lines(close, before) : List.of());
        frame.put("members", MEMBERS);
        return new TreeMap<>(frame);
    }

    /** The version the figures are reckoned by, with the hash of what it says. */
    private static Map<String, Object> rules(SchemeVersion version) {
        return Map.of(
                "version", Long.toString(version.id()),
                "number", Integer.toString(version.number()),
                "effectiveFrom", version.effectiveFrom().toString(),
                "sha256", SignedPaper.hash(CreditJson.rules(version.rules())));
    }

    /** What was closed beneath and is included: each by its hash. */
    private List<Map<String, String>> children(Close close) {
        return closes.signedBeneath(close.schemeId(), close.year(), close.unitPath()).stream()
                .flatMap(child -> java.util.stream.Stream.ofNullable(child.sha256())
                        .map(hash -> Map.of(
                                "unit",
                                Long.toString(child.unitId()),
                                "number",
                                Integer.toString(child.number()),
                                "sha256",
                                hash)))
                .toList();
    }
}
