package org.xuefen.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefen.credit.claim.ClaimWorld.CLAIMS;
import static org.xuefen.credit.claim.ClaimWorld.REVIEWS;
import static org.xuefen.credit.claim.ClaimWorld.map;
import static org.xuefen.credit.claim.ClaimWorld.rows;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** A claim from its first word to the ledger: who sees it, what it rests on, what stays of it. */
@ExtendWith(AppExtension.class)
class ClaimIT {
    private final XuefenApp app;
    private final ClaimWorld world;

    ClaimIT(XuefenApp app) {
        this.app = app;
        world = new ClaimWorld(app);
    }

    @Test
    void trainingOverTheEndOfTheYearIsClaimedForEachYear() {
        var content = world.content("冬训", 16);
        content.put("firstDay", world.today.withDayOfYear(1).minusDays(2).toString());
        content.put("lastDay", world.today.withDayOfYear(2).toString());
        var id = world.draft(world.member, content);
        var prospect = map(world.member.get(CLAIMS + "/" + id).json().get("prospect"));
        assertThat(prospect).containsEntry("obstacle", "credit.claim-over-periods");
        assertThat(map(prospect.get("obstacleSentence")).get("zh").toString()).contains("按年度各申报一次");
        content.put("firstDay", world.today.withDayOfYear(1).toString());
        var saved = world.member.put(CLAIMS + "/" + id, content).json();
        assertThat(map(saved.get("prospect"))).containsEntry("obstacle", null).containsEntry("creditMilli", 8000);
    }

    @Test
    void aClaimGoesFromDraftToTheRecordWithItsEvidence() {
        var id = world.draft(world.member, Map.of("title", "急救"));
        var refused = world.member.post(CLAIMS + "/" + id + "/submission", Map.of());
        assertThat(refused.code()).isEqualTo("credit.claim-incomplete");
        assertThat(rows(refused.json().get("errors")))
                .extracting(error -> error.get("field"))
                .containsExactlyInAnyOrder("firstDay", "method", "documents");
        var saved =
                world.member.put(CLAIMS + "/" + id, world.content("急救培训", 4)).json();
        assertThat(map(saved.get("prospect"))).containsEntry("creditMilli", 4000);
        assertThat(map(map(saved.get("prospect")).get("sentence")).get("en").toString())
                .contains("60 min = 1 hour");
        world.attach(world.member, id, "%E8%AF%81%E4%B9%A6.pdf", ClaimWorld.pdf("certificate"));
        world.member.post(CLAIMS + "/" + id + "/submission", Map.of());
        assertThat(world.queue(world.ofNorth, "")).containsExactly(id);

        assertThat(world.approve(world.ofNorth, id).status()).isEqualTo(200);
        var entry = world.entries(world.member).getFirst();
        assertThat(entry).containsEntry("sourceKind", "CLAIM").containsEntry("amountMilli", 4000);
        assertThat(map(entry.get("title"))).containsEntry("zh", "急救培训");
        var detail =
                world.member.get("/api/v1/credit/entries/" + entry.get("id")).json();
        assertThat(map(detail.get("sentence")).get("zh").toString()).contains("用时 240 分钟");
        var evidence = map(detail.get("evidence"));
        assertThat(evidence).containsEntry("intact", true);
        assertThat(rows(evidence.get("documents")).getFirst()).containsEntry("name", "证书.pdf");
        assertThat(world.member.get("/api/v1/me/inbox").body()).contains("急救培训", "/claims/" + id);
    }

    @Test
    void noOneElseSeesAClaimOrItsDocuments() {
        var id = world.draft(world.member, world.content("隐私培训", 2));
        var document = world.attach(world.member, id, "photo.pdf", ClaimWorld.pdf("secret"))
                .json();
        var address = (String) document.get("url");
        assertThat(world.ofNorth.get(address).status())
                .as("a draft is the member's own")
                .isEqualTo(404);
        assertThat(world.ofNorth.get(REVIEWS + "/" + id).status()).isEqualTo(404);
        world.member.post(CLAIMS + "/" + id + "/submission", Map.of());
        var seen = world.ofNorth.get(address);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(seen.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(seen.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

        assertThat(world.queue(world.ofSouth, "?shown=WAITING")).doesNotContain(id);
        assertThat(world.ofSouth.get(REVIEWS + "/" + id).status()).isEqualTo(404);
        assertThat(world.approve(world.ofSouth, id).status()).isEqualTo(404);
        for (var stranger : List.of(world.ofSouth, app.as(Role.TRAINER), world.member(world.north))) {
            assertThat(stranger.get(address).status()).isEqualTo(404);
            assertThat(stranger.get(CLAIMS + "/" + id).status()).isEqualTo(404);
        }
        assertThat(app.anonymous().get(address).status()).isEqualTo(401);
        assertThat(app.as(Role.TRAINER).get(REVIEWS).status()).isEqualTo(403);
        assertThat(world.member.get(REVIEWS).status()).isEqualTo(403);
    }

    @Test
    void whatIsReturnedIsCorrectedAndItsVersionsAreKept() {
        var id = world.submitted(world.member, world.content("安全培训", 6));
        assertThat(world.decide(world.ofNorth, id, Map.of("verdict", "RETURN")).code())
                .isEqualTo("credit.claim-note-missing");
        world.decide(world.ofNorth, id, Map.of("verdict", "RETURN", "note", "缺签到表"));
        assertThat(world.member.get("/api/v1/me/inbox").body()).contains("缺签到表");
        world.member.put(CLAIMS + "/" + id, world.content("安全培训", 3));
        var first = rows(world.member.get(CLAIMS + "/" + id).json().get("documents"))
                .getFirst();
        world.member.delete(CLAIMS + "/" + id + "/documents/" + first.get("id"));
        world.attach(world.member, id, "signed.pdf", ClaimWorld.pdf("signed " + id));
        assertThat(map(world.ofNorth.get(REVIEWS + "/" + id).json().get("content")))
                .as("what is being changed is the member's own")
                .containsEntry("amountMilli", 6000);
        assertThat(rows(world.ofNorth.get(REVIEWS + "?shown=RETURNED").json().get("items"))
                        .getFirst())
                .containsEntry("amountMilli", 6000);
        world.member.post(CLAIMS + "/" + id + "/submission", Map.of());

        var review = world.ofNorth.get(REVIEWS + "/" + id).json();
        assertThat(review).containsEntry("revision", 2);
        assertThat(map(review.get("before"))).containsEntry("amountMilli", 6000);
        assertThat(rows(review.get("documents")))
                .extracting(row -> row.get("name"))
                .containsExactly("signed.pdf");
        assertThat(world.ofNorth.get((String) first.get("url")).status())
                .as("a document once submitted stays")
                .isEqualTo(200);
        assertThat(rows(review.get("steps")))
                .extracting(step -> step.get("kind"))
                .containsExactly("SUBMITTED", "RETURNED", "SUBMITTED");
    }

    @Test
    void likenessesAreQuestionsAndOnlyOnesOwnCreditedTrainingIsRefused() {
        var content = world.content("红十字救护员培训", 4);
        content.put("certificateNo", "LJ-CFA-" + XuefenApp.serial());
        var first = world.submitted(world.member, content);
        var other = world.member(world.south);
        var copied = Map.copyOf(content);
        var second = world.draft(other, copied);
        world.attach(other, second, "copy.pdf", ClaimWorld.pdf("paper of " + first));
        other.post(CLAIMS + "/" + second + "/submission", Map.of());

        var alike = rows(world.ofRoot.get(REVIEWS + "/" + second).json().get("alike"));
        assertThat(alike).hasSize(1);
        assertThat(alike.getFirst().get("signs").toString()).contains("SAME_CERTIFICATE", "SAME_DOCUMENT");
        assertThat(alike.getFirst()).containsEntry("id", first);
        assertThat(rows(world.ofSouth.get(REVIEWS + "/" + second).json().get("alike"))
                        .getFirst())
                .as("another unit's claim is a question without a name")
                .containsEntry("id", null)
                .containsEntry("memberName", null);
        assertThat(world.queue(world.ofRoot, "?signs=true")).contains(first, second);
        assertThat(map(world.ofRoot.get(REVIEWS + "/" + second).json().get("training")))
                .containsEntry("others", 1);

        world.approve(world.ofNorth, first);
        var again = world.draft(world.member, copied);
        world.attach(world.member, again, "again.pdf", ClaimWorld.pdf("again"));
        assertThat(world.member
                        .post(CLAIMS + "/" + again + "/submission", Map.of())
                        .code())
                .isEqualTo("credit.claim-credited-already");
        assertThat(world.approve(world.ofSouth, second).status())
                .as("a likeness decides nothing")
                .isEqualTo(200);
    }

    @Test
    void aReversedEntryIsAReversedClaimAndReinstatedAnApprovedOne() {
        var id = world.submitted(world.member, world.content("误批培训", 2));
        world.approve(world.ofNorth, id);
        var entry = world.entries(world.member).getFirst().get("id");
        var proposal = world.ofNorth
                .post(
                        "/api/v1/audit/entries/" + entry + "/reversal",
                        Map.of("reason", "EVIDENCE_INVALID", "note", "证书是假的"))
                .json();
        var reversal = world.ofRoot
                .post("/api/v1/audit/proposals/" + proposal.get("proposalId") + "/confirmation", null)
                .json();
        assertThat(world.state(id)).isEqualTo("REVERSED");
        assertThat(world.member.get(CLAIMS + "/" + id).body()).contains("REVERSED", "证书是假的");
        assertThat(world.member.get("/api/v1/me/inbox").body()).contains("误批培训");
        world.ofNorth.post("/api/v1/audit/entries/" + reversal.get("reversalId") + "/reinstatement", Map.of());
        assertThat(world.state(id)).isEqualTo("APPROVED");
    }

    @Test
    void whatWasChangedBehindTheSystemsBackShows() throws Exception {
        var id = world.submitted(world.member, world.content("被改培训", 2));
        world.approve(world.ofNorth, id);
        var path = "/api/v1/credit/entries/"
                + world.entries(world.member).getFirst().get("id");
        var evidence = map(world.member.get(path).json().get("evidence"));
        assertThat(evidence).containsEntry("intact", true);
        app.bean(Db.class).update("update credit_claim set amount_milli = 9000 where id = ?", Long.parseLong(id));
        assertThat(map(world.member.get(path).json().get("evidence"))).containsEntry("intact", false);
        app.bean(Db.class).update("update credit_claim set amount_milli = 2000 where id = ?", Long.parseLong(id));
        assertThat(map(world.member.get(path).json().get("evidence"))).containsEntry("intact", true);
        var url = (String) rows(evidence.get("documents")).getFirst().get("url");
        var blob = app.bean(XuefenSettings.class)
                .data()
                .resolve("blobs/documents/" + url.substring(url.lastIndexOf('/') + 1) + "/original");
        Files.write(blob, ClaimWorld.pdf("another paper"));
        assertThat(map(world.member.get(path).json().get("evidence"))).containsEntry("intact", false);
    }

    @Test
    void aWithdrawnDraftLeavesNothingAndASubmittedOneCanBeReadStill() {
        var draft = world.draft(world.member, world.content("不报了", 1));
        var url = (String) world.attach(world.member, draft, "a.pdf", ClaimWorld.pdf("draft"))
                .json()
                .get("url");
        assertThat(world.member.delete(CLAIMS + "/" + draft).status()).isEqualTo(204);
        assertThat(world.member.get(CLAIMS + "/" + draft).status()).isEqualTo(404);
        assertThat(world.member.get(url).status()).isEqualTo(404);
        var id = world.submitted(world.member, world.content("撤回培训", 1));
        world.member.delete(CLAIMS + "/" + id);
        assertThat(world.state(id)).isEqualTo("WITHDRAWN");
        assertThat(world.approve(world.ofNorth, id).code()).isEqualTo("credit.claim-not-waiting");
    }
}
