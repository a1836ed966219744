package org.xuefen.credit.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Corrections;
import org.xuefen.credit.Studying;
import org.xuefen.credit.credential.CheckCode;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;
import org.xuefen.shared.Ids;

/** What the ledger earned is issued once, dated by the entry that completed it, and whatever is decided later is said. */
@ExtendWith(AppExtension.class)
class CertificateIT {
    private static final String MINE = "/api/v1/certificates";
    private static final String ISSUED = "/api/v1/audit/certificates";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final XuefenApp app;
    private final Studying study;
    private final XuefenApp.Client organizer;
    private final long member;
    private final XuefenApp.Client holder;
    private final int year;

    CertificateIT(XuefenApp app) {
        this.app = app;
        study = new Studying(app);
        var organization = study.organization();
        year = LocalDate.now(app.bean(Clock.class).withZone(ZONE)).getYear();
        var number = "C" + XuefenApp.serial();
        member = app.bean(Members.class)
                .create(new NewMember(
                        "学员" + number,
                        null,
                        null,
                        XuefenApp.PASSWORD,
                        "en",
                        organization.unit(organization.root(), "一队"),
                        null,
                        number,
                        LocalDate.of(year, 1, 1)));
        holder = app.as(member);
        organizer = app.as(organization.organizer(organization.root()));
    }

    @Test
    void itIsIssuedOnceAndDatedByTheEntryThatCompletedIt() {
        design("CATEGORY", 2000, true);
        var when = earlier();
        study.complete(member, study.course("safety", 20), 20, when.minus(Duration.ofHours(2)));
        long entry = earn(when);
        run();
        run();

        var mine = items(holder.get(MINE));
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst())
                .containsEntry("state", "VALID")
                .containsEntry("achievedOn", day(when.plus(Duration.ofMinutes(20))));
        var one = holder.get(MINE + "/" + id()).json();
        assertThat(one.get("entryIds")).isEqualTo(List.of(Ids.text(entry)));
        assertThat(body(one)).contains("4 credits").contains(name());
        assertThat(app.anonymous().get(MINE + "/" + id()).status()).isEqualTo(401);
        assertThat(app.as(study.organization().member(study.organization().root()))
                        .get(MINE + "/" + id())
                        .code())
                .isEqualTo("credit.certificate-not-found");
    }

    @Test
    void eightAtOnceIssueOne() throws Exception {
        var id = design("CATEGORY", 2000, true);
        earn(earlier());
        var design = app.bean(DesignStore.class).find(Ids.parse(id)).orElseThrow();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            var issued = threads.invokeAll(java.util.Collections.nCopies(8, (java.util.concurrent.Callable<Boolean>)
                    () -> app.bean(Issuing.class).issue(design, member, year).isPresent()));
            int count = 0;
            for (var each : issued) {
                count += each.get() ? 1 : 0;
            }
            assertThat(count).isLessThanOrEqualTo(1);
        }
        assertThat(items(holder.get(MINE))).hasSize(1);
    }

    @Test
    void aStrangerSeesWhatItSaysButNotWhoUntilTheHolderSays() {
        design("CATEGORY", 2000, true);
        earn(earlier());
        run();
        var stranger = app.anonymous();
        var first = token();
        var answer = stranger.get("/api/v1/public/certificates/" + first);
        assertThat(answer.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(tag -> assertThat(tag).contains("noindex"));
        var said = said(answer);
        assertThat(said).containsEntry("state", "VALID").containsEntry("masked", true);
        assertThat(answer.body()).doesNotContain(name());
        assertThat((String) said.get("holder")).endsWith("**");

        holder.put(MINE + "/" + id() + "/name", Map.of("shown", true));
        assertThat(stranger.get("/api/v1/public/certificates/" + first).body()).contains(name());

        holder.delete(MINE + "/" + id() + "/link");
        var withdrawn = stranger.get("/api/v1/public/certificates/" + first);
        assertThat(withdrawn.json()).containsEntry("withdrawn", true);
        assertThat(withdrawn.body()).doesNotContain("number", "credits", name());
        holder.post(MINE + "/" + id() + "/link", Map.of());
        assertThat(token()).isNotEqualTo(first);
        assertThat(said(stranger.get("/api/v1/public/certificates/" + token()))).containsEntry("state", "VALID");
        assertThat(stranger.get("/api/v1/public/certificates/AAAAAAAAAAAAAAAAAAAAAA")
                        .code())
                .isEqualTo("credit.certificate-link-unknown");
        assertThat(stranger.get("/c/" + first).headers().firstValue("X-Robots-Tag"))
                .isPresent();
    }

    @Test
    void aReversalPutsItUnderReviewAndTheOrganizerDecides() {
        design("CATEGORY", 2000, true);
        long entry = earn(earlier());
        run();
        app.bean(Corrections.class).reverse(entry, "EVIDENCE_INVALID", "checked", organizer.id());
        run();
        assertThat(said(app.anonymous().get("/api/v1/public/certificates/" + token())))
                .containsEntry("state", "SUSPENDED");
        assertThat(items(organizer.get(ISSUED + "?state=SUSPENDED"))).hasSize(1);

        assertThat(organizer
                        .post(ISSUED + "/" + id() + "/keep", Map.of("note", "another proof"))
                        .status())
                .isEqualTo(200);
        run();
        assertThat(state()).isEqualTo("VALID");
        assertThat(organizer
                        .post(ISSUED + "/" + id() + "/keep", Map.of("note", ""))
                        .code())
                .isEqualTo("credit.certificate-not-suspended");

        var credential = credential();
        assertThat(check(credential)).containsEntry("outcome", "VALID").containsEntry("proofs", 1);
        organizer.post(ISSUED + "/" + id() + "/revoke", Map.of("reason", "EVIDENCE_WITHDRAWN", "note", "why"));
        assertThat(said(app.anonymous().get("/api/v1/public/certificates/" + token())))
                .containsEntry("state", "REVOKED")
                .containsEntry("reason", "EVIDENCE_WITHDRAWN");
        assertThat(codes(check(credential))).containsExactly(CheckCode.REVOKED.wire());
        assertThat(organizer.post(ISSUED + "/" + id() + "/reissue", Map.of()).code())
                .isEqualTo("credit.certificate-unearned");
        assertThat(organizer
                        .post(ISSUED + "/" + id() + "/revoke", Map.of("reason", "ISSUED_IN_ERROR", "note", ""))
                        .code())
                .isEqualTo("credit.certificate-revoked");
    }

    @Test
    void aCorrectedNameMakesANewEditionOfTheSameDate() {
        design("CATEGORY", 2000, true);
        var when = earlier();
        earn(when);
        run();
        var old = token();
        var before = credential();
        var is = app.bean(Members.class).require(member);
        app.bean(Members.class).edit(member, "欧阳修正", null, is.memberNo(), null, null);

        organizer.post(ISSUED + "/" + id() + "/reissue", Map.of());
        var one = holder.get(MINE + "/" + id()).json();
        assertThat(one).containsEntry("holder", "欧阳修正");
        assertThat(row(one)).containsEntry("achievedOn", day(when.plus(Duration.ofMinutes(20))));
        assertThat((String) row(one).get("number")).endsWith("-2");
        assertThat((List<?>) one.get("editions")).hasSize(2);
        assertThat(said(app.anonymous().get("/api/v1/public/certificates/" + old)))
                .containsEntry("state", "SUPERSEDED")
                .containsEntry("newer", token());
        assertThat(codes(check(before))).containsExactly(CheckCode.REVOKED.wire());
        assertThat(check(credential())).containsEntry("outcome", "VALID");
    }

    @Test
    void aChangedCredentialIsFoundOutAndTheStatusListIsSigned() {
        design("CATEGORY", 2000, true);
        earn(earlier());
        run();
        var changed = credential().replace("\"creditsEarned\":4", "\"creditsEarned\":40");
        assertThat(codes(check(changed))).contains(CheckCode.PROOF_WRONG.wire());
        var list = app.anonymous().get("/api/v1/public/status/revocation-1");
        assertThat(check(list.body())).containsEntry("outcome", "VALID").containsEntry("proofs", 1);
        assertThat(app.anonymous().get("/api/v1/public/status/other-1").code())
                .isEqualTo("credit.status-list-not-found");
        assertThat(app.anonymous()
                        .send(
                                "POST",
                                "/api/v1/public/credential-checks",
                                new byte[2 << 20],
                                "Content-Type",
                                "application/octet-stream")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void theYearIsALearnerRecordWhoseEntriesProveThemselves() {
        earn(earlier());
        earn(earlier().plus(Duration.ofHours(2)));
        var record = holder.get(MINE + "/record?year=" + year);
        assertThat(record.status()).isEqualTo(200);
        assertThat(check(record.body()))
                .containsEntry("kind", "LEARNER_RECORD")
                .containsEntry("outcome", "VALID")
                .containsEntry("proofs", 3);
    }

    @Test
    void byHandItIsIssuedOnlyToWhomTheLedgerHasEarnedIt() {
        var design = design("CATEGORY", 2000, false);
        var path = "/api/v1/certificate-designs/" + design + "/issue";
        var body = Map.<String, Object>of("memberId", Ids.text(member), "year", year);
        assertThat(organizer.post(path, body).code()).isEqualTo("credit.certificate-unearned");
        earn(earlier());
        run();
        assertThat(items(holder.get(MINE))).isEmpty();
        assertThat(organizer.post(path, body).status()).isEqualTo(201);
        assertThat(items(holder.get(MINE))).hasSize(1);
        var elsewhere = app.as(new Studying(app)
                .organization()
                .organizer(new Studying(app).organization().root()));
        assertThat(elsewhere.post(path, body).code()).isEqualTo("credit.design-not-found");
        assertThat(elsewhere.post(ISSUED + "/" + id() + "/reissue", Map.of()).code())
                .isEqualTo("credit.certificate-not-found");
        assertThat(holder.post(path, body).status()).isEqualTo(403);
    }

    @Test
    void thePaperHasItsNumberAndAnUnknownPlaceholderIsRefused() throws java.io.IOException {
        design("CATEGORY", 2000, true);
        earn(earlier());
        run();
        var edition = app.bean(CertificateStore.class).current(Ids.parse(id())).orElseThrow();
        var paper = new CertificatePaper(edition.fullNumber(), edition.content(), "https://example.org/c/" + token())
                .bytes(Instant.parse("2026-11-30T00:00:00Z"));
        var folder = System.getProperty("xuefen.papers");
        if (folder != null) {
            java.nio.file.Files.write(java.nio.file.Path.of(folder).resolve("certificate-it.pdf"), paper);
        }
        try (var read = org.apache.pdfbox.Loader.loadPDF(paper)) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper()
                            .getText(read)
                            .replace(" ", ""))
                    .contains(edition.fullNumber(), "培训证书", edition.content().holder());
        }
        assertThat(holder.get(MINE + "/" + id() + "/pdf").body()).startsWith("%PDF");
        var wrong = new HashMap<>(designBody("CATEGORY", 2000, true));
        wrong.put("body", Map.of("zh", "{姓名}获证", "en", "{name}"));
        assertThat(organizer.post("/api/v1/certificate-designs", wrong).code())
                .isEqualTo("credit.design-placeholder-unknown");
    }

    private String design(String kind, long milli, boolean automatic) {
        var answer = organizer.post("/api/v1/certificate-designs", designBody(kind, milli, automatic));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return (String) answer.json().get("id");
    }

    private Map<String, Object> designBody(String kind, long milli, boolean automatic) {
        return Map.of(
                "unitId", Ids.text(study.organization().root()),
                "title", Map.of("zh", "培训证书", "en", "Certificate"),
                "body", Map.of("zh", "{name}取得 {credits}。", "en", "{name} earned {credits} in {year}."),
                "signatory", Map.of("zh", "教育部", "en", "Education"),
                "look", "JADE",
                "earning", Map.of("kind", kind, "category", "policy", "milli", milli),
                "automatic", automatic,
                "fromYear", year,
                "months", 24);
    }

    /** Reads twenty minutes of policy: four credits. @return the entry */
    private long earn(Instant from) {
        long course = study.course("policy", 20);
        study.complete(member, course, 20, from);
        var key =
                app.bean(org.xuefen.credit.ledger.MemberKeys.class).find(member).orElseThrow();
        var scheme = app.bean(org.xuefen.credit.Standings.class)
                .now(member)
                .orElseThrow()
                .schemeId();
        return app.bean(org.xuefen.credit.ledger.Ledger.class)
                .page(key.key(), Ids.parse(scheme), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 0, 1)
                .getFirst()
                .id();
    }

    private Instant earlier() {
        var now = app.bean(Clock.class).instant();
        var firstDay = LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
        var wanted = now.minus(Duration.ofDays(9));
        return wanted.isBefore(firstDay) ? firstDay.plus(Duration.ofHours(3)) : wanted;
    }

    private static String day(Instant at) {
        return at.atZone(ZONE).toLocalDate().toString();
    }

    private void run() {
        app.bean(IssuingJob.class).run();
    }

    private String id() {
        return (String) items(holder.get(MINE)).getFirst().get("id");
    }

    private String state() {
        return (String) items(holder.get(MINE)).getFirst().get("state");
    }

    private String name() {
        return app.bean(Members.class).require(member).name();
    }

    private String token() {
        return (String) holder.get(MINE + "/" + id()).json().get("token");
    }

    private String credential() {
        return holder.get(MINE + "/" + id() + "/credential").body();
    }

    private Map<String, Object> check(String credential) {
        var answer = app.anonymous()
                .send(
                        "POST",
                        "/api/v1/public/credential-checks",
                        credential.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/octet-stream");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes(Map<String, Object> checked) {
        return ((List<Map<String, Object>>) checked.get("findings"))
                .stream().map(finding -> (String) finding.get("code")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(XuefenApp.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (List<Map<String, Object>>) answer.json().get("items");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> said(XuefenApp.Answer answer) {
        return (Map<String, Object>) answer.json().get("said");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> detail) {
        return (Map<String, Object>) detail.get("certificate");
    }

    private static String body(Map<String, Object> detail) {
        return (String) ((Map<?, ?>) detail.get("body")).get("en");
    }
}
