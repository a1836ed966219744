package org.xuefen.credit.close;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.merkle.Json;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.credit.proof.Signing;
import org.xuefen.credit.proof.TreeHeads;
import org.xuefen.credit.scheme.CreditJson;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.credit.standing.Place;
import org.xuefen.credit.standing.Reach;
import org.xuefen.credit.standing.StandingRow;

/** Checks a statement years later: its hash, its signature, and every line against the ledger as it was known then. */
@Singleton
class StatementCheck {
    private static final int PART = 2000;
    private static final int NAMED = 20;

    private final Signing signing;
    private final Statements statements;
    private final TreeHeads heads;
    private final Schemes schemes;
    private final Ledger ledger;

    StatementCheck(Signing signing, Statements statements, TreeHeads heads, Schemes schemes, Ledger ledger) {
        this.signing = signing;
        this.statements = statements;
        this.heads = heads;
        this.schemes = schemes;
        this.ledger = ledger;
    }

    /**
     * What was found. All of it has to be true, and nothing differ, for the statement to hold.
     *
     * @param intact the text is the one the hash is of
     * @param signed a key that this log has published signed the hash
     * @param kept it is the one kept here under that hash
     * @param logged this log had the head it names
     * @param rulesKept the scheme version says today what it said then
     * @param lines how many lines were reckoned again from the ledger
     * @param differing how many of them come to something else
     * @param examples keys of some that do
     */
    @Serdeable
    record Checked(
            boolean holds,
            boolean intact,
            boolean signed,
            boolean kept,
            boolean logged,
            boolean rulesKept,
            long lines,
            long differing,
            List<String> examples) {}

    Checked check(SignedPaper file) {
        boolean intact = file.intact();
        boolean signed = signing.signedHere(file);
        boolean kept = statements.withHash(SignedPaper.hash(file.content())).isPresent();
        var statement = file.read();
        boolean logged = heads.has(Json.object(statement.get("treeHead")));
        var version = version(Json.object(statement.get("rules")));
        var differing = new ArrayList<String>();
        long lines = version == null ? 0 : compare(statement, version, differing);
        return new Checked(
                intact && signed && kept && logged && version != null && differing.isEmpty(),
                intact,
                signed,
                kept,
                logged,
                version != null,
                lines,
                differing.size(),
                differing.stream().limit(NAMED).toList());
    }

    /** The version the figures were reckoned by; null where it does not say any more what it said. */
    private @Nullable SchemeVersion version(Map<String, @Nullable Object> rules) {
        var version = schemes.version(Long.parseLong(Json.string(rules.get("version"))));
        return SignedPaper.hash(CreditJson.rules(version.rules())).equals(rules.get("sha256")) ? version : null;
    }

    private long compare(Map<String, @Nullable Object> statement, SchemeVersion version, List<String> differing) {
        var year = Integer.parseInt(
                Json.string(Json.object(statement.get("period")).get("year")));
        var known = Instant.parse(Json.string(statement.get("known")));
        var members = Json.list(statement.get("members"));
        for (int from = 0; from < members.size(); from += PART) {
            var part = members.subList(from, Math.min(members.size(), from + PART)).stream()
                    .map(each -> Json.list(each).stream().map(Json::string).toList())
                    .toList();
            var keys =
                    part.stream().map(line -> Long.parseLong(line.getFirst())).toList();
            var reach = Reach.of(
                    version.rules(),
                    year,
                    part.stream().map(StatementCheck::place).toList());
            var lines = ledger.linesKnown(keys, version.schemeId(), reach.from(), reach.until(), known);
            for (var line : part) {
                long key = Long.parseLong(line.getFirst());
                var own = StandingRow.of(version, year, key, place(line), lines.getOrDefault(key, List.of()));
                if (!same(line, own)) {
                    differing.add(line.getFirst());
                }
            }
        }
        return members.size();
    }

    /** Where a member was counted does not matter to what they have; which requirement was theirs does. */
    private static Place place(List<String> line) {
        return new Place(0, "", Place.NO_SECTION, "", Integer.parseInt(line.get(9)), Integer.parseInt(line.get(8)));
    }

    private static boolean same(List<String> line, StandingRow row) {
        return line.get(2).equals(row.missingMilli() <= 0 ? "MET" : "MISSED")
                && line.get(3).equals(Long.toString(row.earnedMilli()))
                && line.get(4).equals(Long.toString(row.countedMilli()))
                && line.get(5).equals(Long.toString(row.requiredMilli()))
                && line.get(6).equals(Long.toString(row.missingMilli()))
                && line.get(7).equals(Integer.toString(row.entries()));
    }
}
