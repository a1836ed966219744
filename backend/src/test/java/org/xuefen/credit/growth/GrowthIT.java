package org.xuefen.credit.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.asset.Documents;
import org.xuefen.credit.Studying;
import org.xuefen.identity.Role;
import org.xuefen.organization.Posts;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** A growth record over HTTP: entered with documents, confirmed by the right people, on paper, handed out and erased. */
@ExtendWith(AppExtension.class)
class GrowthIT {
    private static final String MINE = "/api/v1/me/growth/achievements";
    private static final String REVIEWS = "/api/v1/growth/reviews";

    private final XuefenApp app;
    private final Studying study;
    private final long north;
    private final Client member;
    private final Client ofNorth;
    private final Client ofSouth;

    GrowthIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        var organization = study.organization();
        north = organization.unit(organization.root(), "北区");
        long south = organization.unit(organization.root(), "南区");
        member = app.as(organization.memberSince(north, app.today().minusYears(1)));
        ofNorth = app.as(organization.organizer(north));
        ofSouth = app.as(organization.organizer(south));
    }

    private Map<String, Object> degree() {
        var content = new HashMap<String, Object>();
        content.put("kind", "DEGREE");
        content.put("title", "物流管理" + XuefenApp.serial());
        content.put("organization", "滨城开放大学");
        content.put("level", "BACHELOR");
        content.put("firstDay", "2019-06-30");
        content.put("number", "107731201905000131");
        return content;
    }

    private Map<String, Object> badge() {
        var content = new HashMap<String, Object>();
        content.put("kind", "BADGE");
        content.put("title", "");
        content.put("organization", "");
        content.put("number", "");
        return content;
    }

    private String draft(Map<String, Object> content) {
        var begun = member.post(MINE, content);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return (String) begun.json().get("id");
    }

    private static byte[] pdf(String words) {
        return ("%PDF-1.4\n% " + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    private String attach(String id, String words) {
        var added = member.send("POST", MINE + "/" + id + "/documents?name=diploma.pdf", pdf(words));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return (String) added.json().get("url");
    }

    private String submitted(Map<String, Object> content) {
        var id = draft(content);
        attach(id, "of " + id);
        var done = member.post(MINE + "/" + id + "/submission", Map.of());
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        return id;
    }

    private XuefenApp.Answer decide(Client who, String id, Map<String, ?> decision) {
        var version = app.bean(Db.class).number("select version from achievement where id = ?", Long.parseLong(id));
        return who.send("POST", REVIEWS + "/" + id + "/decision", decision, "If-Match", "\"" + version + "\"");
    }

    private String confirmed(Map<String, Object> content) {
        var id = submitted(content);
        var done = decide(ofNorth, id, Map.of("verdict", "CONFIRM"));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        return id;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object json) {
        return (List<Map<String, Object>>) json;
    }

    private List<String> waiting(Client who) {
        return rows(who.get(REVIEWS).json().get("items")).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    @Test
    void aDegreeIsConfirmedByTheOwnUnitAndSeenByNoOther() {
        var id = draft(degree());
        var paper = attach(id, "diploma");
        assertThat(waiting(ofNorth)).doesNotContain(id);
        assertThat(ofNorth.get(REVIEWS + "/" + id).status()).isEqualTo(404);
        assertThat(ofNorth.get(paper).status()).isEqualTo(404);
        member.post(MINE + "/" + id + "/submission", Map.of());
        assertThat(waiting(ofNorth)).contains(id);
        assertThat(ofNorth.get(REVIEWS + "/count").json()).containsEntry("waiting", 1);
        assertThat(ofNorth.get(paper).status()).isEqualTo(200);
        assertThat(waiting(ofSouth)).doesNotContain(id);
        assertThat(ofSouth.get(REVIEWS + "/" + id).status()).isEqualTo(404);
        assertThat(ofSouth.get(paper).status()).isEqualTo(404);
        assertThat(ofSouth.get("/api/v1/members/" + member.id() + "/growth").status())
                .isEqualTo(404);
        assertThat(decide(ofSouth, id, Map.of("verdict", "CONFIRM")).status()).isEqualTo(404);
        assertThat(member.get(REVIEWS).status()).isEqualTo(403);
        var other = app.as(study.organization().member(north));
        assertThat(other.get(MINE + "/" + id).status()).isEqualTo(404);
        assertThat(other.get(paper).status()).isEqualTo(404);

        assertThat(decide(ofNorth, id, Map.of("verdict", "CONFIRM")).json())
                .containsEntry("state", "CONFIRMED")
                .containsEntry("intact", true);
        assertThat(member.get("/api/v1/me/growth").body()).contains((String) degree().get("organization"));
        assertThat(ofNorth.get("/api/v1/members/" + member.id() + "/growth").body())
                .contains("滨城开放大学");
        assertThat(member.get("/api/v1/me/inbox").body()).contains("in your growth record");
    }

    @Test
    void whatIsMissingIsToldBesideItsField() {
        var content = degree();
        content.put("title", " ");
        content.remove("level");
        content.put("firstDay", app.today().plusDays(1).toString());
        var id = draft(content);
        var refused = member.post(MINE + "/" + id + "/submission", Map.of());
        assertThat(refused.code()).isEqualTo("credit.achievement-incomplete");
        assertThat(rows(refused.json().get("errors")))
                .extracting(error -> error.get("field"))
                .containsExactlyInAnyOrder("title", "level", "firstDay");
    }

    @Test
    void itIsReturnedWithAReasonCorrectedAndConfirmedByWhoSawItLast() {
        var id = submitted(degree());
        assertThat(decide(ofNorth, id, Map.of("verdict", "RETURN")).code())
                .isEqualTo("credit.achievement-note-missing");
        assertThat(decide(ofNorth, id, Map.of("verdict", "RETURN", "note", "看不清编号"))
                        .status())
                .isEqualTo(200);
        assertThat(waiting(ofNorth)).doesNotContain(id);
        assertThat(ofNorth.get(REVIEWS + "/" + id).status()).isEqualTo(404);
        assertThat(member.get(MINE).list().getFirst())
                .containsEntry("state", "RETURNED")
                .containsEntry("returnNote", "看不清编号");
        var corrected = degree();
        corrected.put("number", "2");
        assertThat(member.put(MINE + "/" + id, corrected).status()).isEqualTo(200);
        member.post(MINE + "/" + id + "/submission", Map.of());
        var stale = ofNorth.send(
                "POST", REVIEWS + "/" + id + "/decision", Map.of("verdict", "CONFIRM"), "If-Match", "\"1\"");
        assertThat(stale.code()).isEqualTo("credit.achievement-changed");
        assertThat(member.put(MINE + "/" + id, corrected).code()).isEqualTo("credit.achievement-not-editable");
        assertThat(member.post(MINE + "/" + id + "/withdrawal", Map.of()).json())
                .containsEntry("state", "DRAFT");
        assertThat(ofNorth.get(REVIEWS + "/" + id).status()).isEqualTo(404);
        member.post(MINE + "/" + id + "/submission", Map.of());
        assertThat(decide(ofNorth, id, Map.of("verdict", "CONFIRM")).json()).containsEntry("state", "CONFIRMED");
        assertThat(decide(ofNorth, id, Map.of("verdict", "CONFIRM")).code())
                .isEqualTo("credit.achievement-not-waiting");
    }

    @Test
    void whatIsConfirmedNeverChangesAndANewerVersionLeavesATrace() {
        var id = confirmed(degree());
        assertThat(member.put(MINE + "/" + id, degree()).code()).isEqualTo("credit.achievement-not-editable");
        assertThat(member.delete(MINE + "/" + id).code()).isEqualTo("credit.achievement-not-editable");
        assertThat(member.send("POST", MINE + "/" + id + "/documents?name=b.pdf", pdf("b"))
                        .code())
                .isEqualTo("credit.achievement-not-editable");
        var renewed = member.post(MINE + "/" + id + "/successor", Map.of()).json();
        var newer = (String) renewed.get("id");
        assertThat(rows(renewed.get("documents"))).hasSize(1);
        assertThat(member.post(MINE + "/" + id + "/successor", Map.of()).json()).containsEntry("id", newer);
        var paper = (String) rows(renewed.get("documents")).getFirst().get("id");
        member.delete(MINE + "/" + newer + "/documents/" + paper);
        assertThat(member.get(MINE + "/" + id).json())
                .as("a paper of what was confirmed stays")
                .containsEntry("intact", true);
        var master = degree();
        master.put("level", "MASTER");
        member.put(MINE + "/" + newer, master);
        member.post(MINE + "/" + newer + "/submission", Map.of());
        decide(ofNorth, newer, Map.of("verdict", "CONFIRM"));
        assertThat(member.get(MINE + "/" + id).json())
                .containsEntry("state", "REPLACED")
                .containsEntry("replacedBy", newer)
                .containsEntry("intact", true);
        assertThat(member.get("/api/v1/me/growth").body()).contains(newer).doesNotContain("\"" + id + "\"");
        app.bean(Db.class).update("update achievement set title = 'forged' where id = ?", Long.parseLong(newer));
        assertThat(ofNorth.get(REVIEWS + "/" + newer).json()).containsEntry("intact", false);
    }

    @Test
    void nobodyConfirmsWhatIsTheirOwn() {
        var content = degree();
        var begun = ofNorth.post(MINE, content);
        var id = (String) begun.json().get("id");
        ofNorth.post(MINE + "/" + id + "/submission", Map.of());
        var root = app.as(study.organization().organizer(study.organization().root()));
        assertThat(root.get(REVIEWS).body()).contains(id);
        assertThat(decide(root, id, Map.of("verdict", "CONFIRM")).status()).isEqualTo(200);
        var own = (String) root.post(MINE, content).json().get("id");
        root.post(MINE + "/" + own + "/submission", Map.of());
        assertThat(waiting(root)).doesNotContain(own);
        assertThat(decide(root, own, Map.of("verdict", "CONFIRM")).code()).isEqualTo("credit.achievement-own");
        assertThat(decide(app.as(Role.ADMINISTRATOR), own, Map.of("verdict", "CONFIRM"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBadgeFromElsewhereIsCheckedAndFillsTheForm() {
        var id = draft(badge());
        var put = member.send("PUT", MINE + "/" + id + "/credential?name=badge.json", credential());
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(put.json().get("content").toString()).contains("救护员").contains("红十字会");
        assertThat(put.json().get("badge").toString()).contains("OPEN_BADGE_3").contains("outcome=");
        assertThat(member.send(
                                "PUT",
                                MINE + "/" + id + "/credential?name=notes.txt",
                                "nothing".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("credit.achievement-credential-unreadable");
        assertThat(member.send("PUT", MINE + "/" + draft(degree()) + "/credential?name=b.json", credential())
                        .code())
                .isEqualTo("credit.achievement-no-badge");
        assertThat(member.bytes("/api/v1/achievements/" + id + "/credential")).isEqualTo(credential());
        assertThat(member.get(MINE).body()).contains("\"outcome\"");
    }

    private static byte[] credential() {
        return """
                {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id":"urn:uuid:7c1b5f0e-0b0a-4d3e-9b43-0d5c2f0e7a11","type":["VerifiableCredential","OpenBadgeCredential"],
                 "name":"救护员","issuer":{"id":"https://redcross.example","type":["Profile"],"name":"红十字会"},
                 "validFrom":"2024-05-01T00:00:00Z","validUntil":"2027-05-01T00:00:00Z",
                 "credentialSubject":{"type":["AchievementSubject"],"achievement":{"id":"https://redcross.example/a",
                  "type":["Achievement"],"name":"救护员","description":"x","criteria":{"narrative":"x"}}}}
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void yearsShowCreditsUnitsPostsAndWhatWasConfirmed() {
        study.complete(member.id(), study.course("policy", 20), 20);
        app.bean(Posts.class).appoint(member.id(), "safety-officer", app.today());
        confirmed(degree());
        var years = rows(member.get("/api/v1/me/growth").json().get("years"));
        assertThat(years)
                .extracting(year -> year.get("year"))
                .contains(app.today().getYear(), 2019);
        var now = years.getFirst();
        assertThat(now).containsEntry("courses", 1);
        assertThat(now.get("units").toString()).contains("北区");
        assertThat(now.get("standing").toString()).contains("countedMilli=4000");
        assertThat(now.get("items").toString()).contains("POST_HERE").contains("安全员");
    }

    @Test
    void thePaperHoldsWhatIsConfirmedAndNothingElse() throws IOException {
        study.complete(member.id(), study.course("policy", 20), 20);
        var sure = degree();
        confirmed(sure);
        var unsure = degree();
        submitted(unsure);
        var file = member.bytes("/api/v1/me/growth/pdf");
        try (var document = Loader.loadPDF(file)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text)
                    .contains("成长档案GrowthRecord")
                    .contains(((String) sure.get("title")).replace(" ", ""))
                    .contains("滨城开放大学")
                    .contains("北区")
                    .contains("/verify")
                    .doesNotContain((String) unsure.get("title"));
        }
    }

    @Test
    void itIsInTheDownloadAndGoneAfterErasure() throws IOException {
        var content = degree();
        var id = confirmed(content);
        ofNorth.send(
                "POST",
                "/api/v1/service-points",
                Map.of(
                        "memberIds",
                        List.of(Ids.text(member.id())),
                        "kind",
                        "teaching",
                        "points",
                        20,
                        "day",
                        app.today().toString(),
                        "note",
                        "带新人"),
                "Idempotency-Key",
                "erase-" + id);
        var files = unzip();
        assertThat(files.get("credit/achievement.json")).contains((String) content.get("title"));
        assertThat(files.get("credit/service_point.json")).contains("带新人");
        assertThat(files).containsKeys("credit/achievement_document.json", "credit/achievement_step.json");

        var db = app.bean(Db.class);
        long document = db.number("select document_id from achievement_document where achievement_id = ?", id);
        assertThat(app.bean(Documents.class).find(document)).isPresent();
        var username = db.one("select username from account where id = ?", row -> row.getString(1), member.id())
                .orElseThrow();
        assertThat(app.as(Role.ADMINISTRATOR)
                        .post("/api/v1/members/" + member.id() + "/erasure", Map.of("username", username))
                        .status())
                .isEqualTo(200);
        assertThat(db.number("select count(*) from achievement where member_id = ?", member.id()))
                .isZero();
        assertThat(db.number("select count(*) from achievement_step where achievement_id = ?", id))
                .isZero();
        assertThat(db.number("select count(*) from service_point where member_id = ?", member.id()))
                .isZero();
        assertThat(app.bean(Documents.class).find(document)).isEmpty();
    }

    private Map<String, String> unzip() throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(member.bytes("/api/v1/me/data")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
