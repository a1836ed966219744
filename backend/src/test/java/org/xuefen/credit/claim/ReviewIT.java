package org.xuefen.credit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuefen.credit.claim.ClaimWorld.CLAIMS;
import static org.xuefen.credit.claim.ClaimWorld.REVIEWS;
import static org.xuefen.credit.claim.ClaimWorld.map;
import static org.xuefen.credit.claim.ClaimWorld.rows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.asset.Documents;
import org.xuefen.shared.Db;

/** Who decides on a claim, of how many, with what it gives, and what can be said against it. */
@ExtendWith(AppExtension.class)
class ReviewIT {
    private final XuefenApp app;
    private final ClaimWorld world;

    ReviewIT(XuefenApp app) {
        this.app = app;
        world = new ClaimWorld(app);
    }

    @Test
    void twoLevelsAreTwoPeopleOfWhomTheSecondStandsHigher() {
        world.levels(2);
        var id = world.submitted(world.member, world.content("双级培训", 2));
        assertThat(world.approve(world.ofNorth, id).json()).containsEntry("state", "SECOND_REVIEW");
        assertThat(world.approve(world.ofNorth, id).code()).isEqualTo("credit.claim-same-reviewer");
        var colleague = app.as(world.study.organization().organizer(world.north));
        assertThat(world.approve(colleague, id).code()).isEqualTo("credit.claim-level-above");
        assertThat(world.queue(colleague, "")).doesNotContain(id);
        assertThat(world.queue(world.ofRoot, "")).contains(id);
        assertThat(world.entries(world.member)).isEmpty();
        assertThat(world.approve(world.ofRoot, id).json()).containsEntry("state", "APPROVED");
        assertThat(world.entries(world.member)).hasSize(1);
    }

    @Test
    void nobodyDecidesOnTheirOwnClaim() {
        var own = world.submitted(world.ofRoot, Map.copyOf(world.content("自己的培训", 1)));
        assertThat(world.approve(world.ofRoot, own).code()).isEqualTo("credit.claim-own");
        assertThat(world.queue(world.ofRoot, "")).doesNotContain(own);
        assertThat(world.ofNorth
                        .put(
                                "/api/v1/claim-rules?unit=" + world.north,
                                Map.of(
                                        "submitDays",
                                        9,
                                        "reviewDays",
                                        9,
                                        "secondReviewDays",
                                        9,
                                        "appealDays",
                                        9,
                                        "levels",
                                        1,
                                        "dayMinutes",
                                        480))
                        .code())
                .isEqualTo("credit.claim-rules-from-above");
    }

    @Test
    void ofTwoReviewersAtOnceOneIsToldAndOneEntryIsWritten() {
        var id = world.submitted(world.member, world.content("抢审培训", 2));
        int version = world.version(id);
        var reviewers = List.of(world.ofNorth, world.ofRoot);
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> world.decide(reviewers.get(i % 2), id, version, Map.of("verdict", "APPROVE"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.status() == 412))
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("credit.claim-changed"));
        assertThat(world.entries(world.member)).hasSize(1);
        assertThat(world.ofNorth
                        .post(REVIEWS + "/" + id + "/decision", Map.of("verdict", "APPROVE"))
                        .status())
                .as("a decision names its version")
                .isBetween(400, 499);
    }

    @Test
    void anApprovalThatCannotBeCreditedSaysSoAndLeavesNothing() {
        var content = world.content("去年的培训", 2);
        var lastYear = world.today.withDayOfYear(1).minusDays(1).toString();
        content.put("firstDay", lastYear);
        content.put("lastDay", lastYear);
        var id = world.draft(world.member, content);
        assertThat(map(world.member.get(CLAIMS + "/" + id).json().get("prospect")))
                .containsEntry("obstacle", "credit.claim-no-scheme");
        // As it is when the member was moved out of the scheme after submitting.
        var submitted = world.submitted(world.member, world.content("调走的培训", 2));
        app.bean(Db.class)
                .update(
                        "update credit_claim set first_day = ?, last_day = ? where id = ?",
                        world.today.withDayOfYear(1).minusDays(1),
                        world.today.withDayOfYear(1).minusDays(1),
                        Long.parseLong(submitted));
        assertThat(map(world.ofNorth.get(REVIEWS + "/" + submitted).json().get("prospect")))
                .containsEntry("obstacle", "credit.claim-no-scheme");
        int version = world.version(submitted);
        assertThat(world.decide(
                                world.ofNorth,
                                submitted,
                                Map.of("verdict", "APPROVE", "amountMilli", 1000, "note", "less"))
                        .code())
                .isEqualTo("credit.claim-no-scheme");
        assertThat(world.version(submitted)).isEqualTo(version);
        assertThat(app.bean(ClaimStore.class)
                        .find(Long.parseLong(submitted))
                        .orElseThrow()
                        .grantedMilli())
                .isNull();
    }

    @Test
    void aReviewerGrantsLessAndSaysWhy() {
        var id = world.submitted(world.member, world.content("半程培训", 8));
        var less = Map.of("verdict", "APPROVE", "amountMilli", 3500, "category", "skills");
        assertThat(world.decide(world.ofNorth, id, less).code()).isEqualTo("credit.claim-change-unexplained");
        assertThat(map(world.ofNorth
                        .get(REVIEWS + "/" + id + "/prospect?amountMilli=3500")
                        .json()))
                .containsEntry("creditMilli", 3500);
        assertThat(world.decide(
                                world.ofNorth,
                                id,
                                Map.of(
                                        "verdict",
                                        "APPROVE",
                                        "amountMilli",
                                        3500,
                                        "category",
                                        "skills",
                                        "note",
                                        "下午没有签到"))
                        .status())
                .isEqualTo(200);
        assertThat(world.entries(world.member).getFirst())
                .containsEntry("amountMilli", 3500)
                .containsEntry("category", "skills");
    }

    @Test
    void claimsThatSayTheSameAreApprovedTogether() {
        var content = world.content("全员消防演练" + XuefenApp.serial(), 2);
        var ids = List.of(
                world.submitted(world.member, content),
                world.submitted(world.member(world.north), content),
                world.submitted(world.member(world.north), world.content("别的培训", 2)));
        var named = ids.stream()
                .map(id -> Map.of("id", id, "version", world.version(id)))
                .toList();
        assertThat(world.ofNorth
                        .post(REVIEWS + "/approvals", Map.of("claims", named))
                        .code())
                .isEqualTo("credit.claim-not-identical");
        var stale = Map.of("id", ids.get(1), "version", 99);
        var answer = world.ofNorth
                .post(REVIEWS + "/approvals", Map.of("claims", List.of(named.getFirst(), stale)))
                .list();
        assertThat(answer).extracting(each -> each.get("code")).containsExactly(null, "credit.claim-changed");
        assertThat(world.state(ids.get(0))).isEqualTo("APPROVED");
        assertThat(world.state(ids.get(1))).isEqualTo("FIRST_REVIEW");
    }

    @Test
    void aRefusalIsAppealedOnceToEachLevelAbove() {
        var id = world.submitted(world.member, world.content("被拒培训", 2));
        assertThat(world.decide(world.ofNorth, id, Map.of("verdict", "REFUSE", "note", "no"))
                        .code())
                .isEqualTo("credit.claim-reason-missing");
        var refusal = Map.of("verdict", "REFUSE", "reason", "NOT_PROVEN", "note", "看不清");
        world.decide(world.ofNorth, id, refusal);
        assertThat(world.member.get(CLAIMS + "/" + id).json()).containsEntry("appealable", true);
        assertThat(world.member
                        .post(CLAIMS + "/" + id + "/appeal", Map.of("text", "请看背面"))
                        .json())
                .containsEntry("state", "APPEALED");
        assertThat(world.approve(world.ofNorth, id).code()).isEqualTo("credit.claim-same-reviewer");
        var colleague = app.as(world.study.organization().organizer(world.north));
        assertThat(world.approve(colleague, id).code()).isEqualTo("credit.claim-level-above");
        world.decide(world.ofRoot, id, refusal);
        assertThat(world.member
                        .post(CLAIMS + "/" + id + "/appeal", Map.of("text", "x"))
                        .code())
                .isEqualTo("credit.claim-appealed-to-the-top");

        var granted = world.submitted(world.member, world.content("申诉成功", 2));
        world.decide(world.ofNorth, granted, refusal);
        world.member.post(CLAIMS + "/" + granted + "/appeal", Map.of("text", "请看背面"));
        assertThat(world.approve(world.ofRoot, granted).json()).containsEntry("state", "APPROVED");
    }

    @Test
    void theLevelAboveIsToldOnceOfWhatWaitsTooLong() throws Exception {
        var id = world.submitted(world.member, world.content("久等培训", 2));
        app.bean(Db.class)
                .update(
                        "update credit_claim set due_at = ? where id = ?",
                        app.bean(java.time.Clock.class).instant().minus(Duration.ofHours(1)),
                        Long.parseLong(id));
        assertThat(world.queue(world.ofNorth, "?overdue=true")).contains(id);
        var job = app.bean(Overdue.class);
        job.run();
        job.run();
        assertThat(rows(world.ofRoot.get("/api/v1/me/inbox").json().get("items")))
                .filteredOn(message -> message.toString().contains("overdue"))
                .hasSize(1);
        assertThat(world.ofNorth.get("/api/v1/me/inbox").body()).doesNotContain("overdue");
        assertThat(app.bean(Documents.class)).isNotNull();
    }
}
