package org.xuefen.credit.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.credit.Adoption;
import org.xuefen.credit.Corrections;
import org.xuefen.credit.Studying;
import org.xuefen.credit.merkle.Json;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** Last year is closed by two people; what is recorded of it afterwards goes to a supplement, and nothing is reopened. */
@ExtendWith(AppExtension.class)
class CloseIT {
    private final XuefenApp app;
    private final Studying study;
    private final int year;
    private final long north;
    private final long learner;
    private final Client preparer;
    private final Client signer;

    CloseIT(XuefenApp app) {
        this.app = app;
        year = app.today().getYear() - 1;
        study = new Studying(app, null);
        var organization = study.organization();
        app.bean(Adoption.class).adopt("annual-study", organization.root(), LocalDate.of(year, 1, 1), 1);
        north = organization.unit(organization.root(), "北区");
        learner = organization.memberSince(north, LocalDate.of(year, 1, 5));
        organization.memberSince(north, LocalDate.of(year, 3, 1));
        preparer = app.as(organization.organizer(organization.root()));
        signer = app.as(organization.organizer(organization.root()));
        study.complete(learner, study.course("policy", 20), 20, inJune(1));
        study.complete(learner, study.course("civic", 5), 5, inJune(2));
        study.complete(learner, study.course("safety", 5), 5, inJune(3));
        study.complete(learner, study.course("skills", 5), 5, inJune(4));
    }

    @Test
    void aYearIsPreparedByOneAndSignedByAnother() {
        var precheck = preparer.get("/api/v1/closes/precheck?year=" + year).json();
        assertThat(precheck).containsEntry("over", true).containsEntry("years", List.of(year + 1, year));
        assertThat(precheck.get("closeId")).isNull();
        assertThat(rows(precheck.get("open")))
                .extracting(row -> row.get("kind"))
                .contains("owed", "proposals", "claims", "unlogged");
        assertThat(begin(study.organization().root(), year + 1).code()).isEqualTo("credit.period-not-over");

        var id = prepared(study.organization().root());
        var view = view(id);
        assertThat(map(view.get("totals")))
                .containsEntry("members", 2)
                .containsEntry("met", 1)
                .containsEntry("countedMilli", 7000);
        assertThat(begin(study.organization().root(), year).code()).isEqualTo("credit.close-under-way");
        assertThat(preparer.post(path(id, "signature"), null).code()).isEqualTo("credit.close-own");
        assertThat(signer.post(path(id, "signature"), null).status()).isEqualTo(200);
        assertThat(begin(study.organization().root(), year).code()).isEqualTo("credit.close-signed");
        assertThat(signer.delete("/api/v1/closes/" + id).code()).isEqualTo("credit.close-signed");
        assertThat(rows(signer.get(path(id, "members")).json().get("items")))
                .extracting(row -> row.get("countedMilli"))
                .containsExactly(0, 7000);
        assertThat(signer.get("/api/v1/closes/" + id + "/export?format=CSV").body())
                .hasLineCount(3 + 7);
    }

    @Test
    void aStatementIsCheckedByAnyoneAndAgainstTheLedger() {
        var id = signed(study.organization().root());
        var file = SignedPaper.parse(signer.get(path(id, "statement")).body());
        assertThat(file.intact()).isTrue();
        assertThat(file.signedBy(file.publicKey())).isTrue();
        assertThat(file.text()).isEqualTo(signer.get(path(id, "statement")).body());
        var known = app.anonymous().get("/api/v1/statements/" + file.sha256()).json();
        assertThat(known).containsEntry("signature", file.signature()).containsEntry("number", 0);
        assertThat(app.anonymous().get("/api/v1/statements/" + "0".repeat(64)).code())
                .isEqualTo("credit.statement-not-found");
        assertThat(signer.post(path(id, "verification"), null).json())
                .containsEntry("holds", true)
                .containsEntry("lines", 2)
                .containsEntry("differing", 0);

        assertThat(signer.send("GET", path(id, "paper"), null).body()).startsWith("%PDF");
        var brought = signer.send(
                "POST",
                "/api/v1/closes/check",
                file.text().getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json");
        assertThat(brought.json()).containsEntry("holds", true);
        assertThat(signer.post("/api/v1/closes/check", Map.of("a", 1)).code()).isEqualTo("credit.statement-unreadable");

        var check = app.bean(StatementCheck.class);
        var changed = new SignedPaper(
                SignedPaper.Kind.STATEMENT,
                file.keyId(),
                file.publicKey(),
                file.sha256(),
                file.signature(),
                file.content().replace("\"7000\",\"7000\",\"6000\"", "\"9000\",\"9000\",\"6000\""));
        assertThat(changed.content()).isNotEqualTo(file.content());
        assertThat(check.check(changed)).satisfies(found -> {
            assertThat(found.holds()).isFalse();
            assertThat(found.intact()).isFalse();
            assertThat(found.differing()).isEqualTo(1);
        });
        var rehashed = new SignedPaper(
                SignedPaper.Kind.STATEMENT,
                file.keyId(),
                file.publicKey(),
                SignedPaper.hash(changed.content()),
                file.signature(),
                changed.content());
        assertThat(check.check(rehashed)).satisfies(found -> {
            assertThat(found.intact()).isTrue();
            assertThat(found.signed()).isFalse();
            assertThat(found.kept()).isFalse();
        });
    }

    @Test
    void anEntrySlippedIntoTheLedgerIsCaught() {
        var id = signed(study.organization().root());
        var table = app.bean(XuefenSettings.class).ledger() + ".credit_entry";
        var db = app.bean(Db.class);
        db.update(
                "insert into " + table
                        + " select id + 7919, member_key, scheme_id, scheme_version_id, kind, source_kind,"
                        + " source_id + 1, occurrence, follows, reverses, category, delivery_method, amount_milli,"
                        + " occurred_at, recorded_at, unit_id, unit_path, evidence_kind, evidence_id,"
                        + " evidence_commitment, steps, reason, reason_commitment from " + table
                        + " where member_key = (select member_key from credit_member where member_id = ?)"
                        + " and category = 'policy'",
                learner);
        // It goes into the log as any entry, so that the log's own check finds nothing.
        var ledger = app.bean(XuefenSettings.class).ledger();
        db.update(
                "insert into " + ledger + ".ledger_pending (entry_id) select e.id from " + table
                        + " e join credit_member m on m.member_key = e.member_key left join " + ledger
                        + ".ledger_pending p on p.entry_id = e.id left join " + ledger
                        + ".log_leaf l on l.entry_id = e.id"
                        + " where m.member_id = ? and p.entry_id is null and l.entry_id is null",
                learner);
        assertThat(signer.post(path(id, "verification"), null).json())
                .containsEntry("holds", false)
                .containsEntry("intact", true)
                .containsEntry("signed", true)
                .containsEntry("differing", 1);
    }

    @Test
    void whatIsRecordedLaterGoesToASupplement() {
        var id = signed(study.organization().root());
        assertThat(view(id)).containsEntry("late", 0);
        var entries = preparer.get("/api/v1/audit/members/" + learner + "/entries?year=" + year)
                .json();
        var first = rows(entries.get("items")).getLast();
        app.bean(Corrections.class)
                .reverse(Long.parseLong((String) first.get("id")), "EVIDENCE_INVALID", "not theirs", signer.id());
        assertThat(view(id)).containsEntry("late", 1);
        assertThat(map(view(id).get("totals"))).containsEntry("countedMilli", 7000);

        var supplement =
                (String) preparer.post(path(id, "supplement"), null).json().get("id");
        await(supplement);
        assertThat(preparer.post(path(id, "supplement"), null).code()).isEqualTo("credit.close-under-way");
        assertThat(signer.post(path(supplement, "signature"), null).status()).isEqualTo(200);
        var lines = rows(signer.get(path(supplement, "members")).json().get("items"));
        assertThat(lines)
                .singleElement()
                .satisfies(line ->
                        assertThat(line).containsEntry("countedMilli", 3000).containsEntry("countedBeforeMilli", 7000));
        var closed = SignedPaper.parse(signer.get(path(id, "statement")).body());
        var added = SignedPaper.parse(signer.get(path(supplement, "statement")).body());
        assertThat(added.read()).containsEntry("previous", closed.sha256()).containsEntry("number", "1");
        assertThat(Json.list(added.read().get("late"))).hasSize(1);
        assertThat(map(view(id).get("totals"))).containsEntry("countedMilli", 7000);
        assertThat(view(id)).containsEntry("late", 0);
        assertThat(signer.post(path(id, "verification"), null).json()).containsEntry("holds", true);
        assertThat(signer.post(path(supplement, "verification"), null).json()).containsEntry("holds", true);
        assertThat(app.anonymous().get("/api/v1/statements/" + closed.sha256()).json())
                .containsEntry("supplements", List.of(added.sha256()));

        var empty = (String) preparer.post(path(id, "supplement"), null).json().get("id");
        await(empty);
        assertThat(signer.post(path(empty, "signature"), null).code()).isEqualTo("credit.nothing-late");
        assertThat(signer.delete("/api/v1/closes/" + empty).status()).isEqualTo(204);
    }

    @Test
    void theUnitAboveIncludesWhatWasClosedBeneath() {
        var child = signed(north);
        var above = signed(study.organization().root());
        var inChild = SignedPaper.parse(signer.get(path(child, "statement")).body());
        var inAbove = SignedPaper.parse(signer.get(path(above, "statement")).body());
        assertThat(Json.list(inAbove.read().get("children")))
                .singleElement()
                .satisfies(each -> assertThat(Json.object(each)).containsEntry("sha256", inChild.sha256()));
        assertThat(rows(view(above).get("beneath"))).hasSize(1);
    }

    @Test
    void beforeTheSignatureItIsCancelledAndOthersSeeNothingOfIt() {
        var id = prepared(study.organization().root());
        var ofNorth = app.as(study.organization().organizer(north));
        assertThat(ofNorth.get("/api/v1/closes/" + id).status()).isEqualTo(404);
        assertThat(ofNorth.post(path(id, "signature"), null).status()).isEqualTo(404);
        assertThat(app.as(learner).get("/api/v1/closes").status()).isEqualTo(403);
        assertThat(preparer.get(path(id, "statement")).code()).isEqualTo("credit.statement-not-found");
        assertThat(preparer.delete("/api/v1/closes/" + id).status()).isEqualTo(204);
        assertThat(app.bean(Db.class).number("select count(*) from credit_past where purpose = ?", id))
                .isZero();
        assertThat(begin(study.organization().root(), year).status()).isEqualTo(201);
    }

    private String signed(long unit) {
        var id = prepared(unit);
        var answer = signer.post(path(id, "signature"), null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return id;
    }

    private String prepared(long unit) {
        var answer = begin(unit, year);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = (String) answer.json().get("id");
        await(id);
        return id;
    }

    private XuefenApp.Answer begin(long unit, int which) {
        return preparer.post("/api/v1/closes", Map.of("unitId", Long.toString(unit), "year", which));
    }

    private void await(String id) {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!"READY".equals(map(view(id).get("close")).get("state"))) {
            assertThat(System.nanoTime()).as("it is still being prepared").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private Map<String, Object> view(String id) {
        var answer = signer.get("/api/v1/closes/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Instant inJune(int day) {
        return LocalDateTime.of(year, 6, day, 4, 0).toInstant(ZoneOffset.UTC);
    }

    private static String path(String id, String what) {
        return "/api/v1/closes/" + id + "/" + what;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object json) {
        return (List<Map<String, Object>>) json;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }
}
