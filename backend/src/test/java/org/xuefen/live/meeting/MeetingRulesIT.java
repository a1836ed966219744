package org.xuefen.live.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Answer;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.live.LiveClass.Ending;
import org.xuefen.live.LiveClasses;
import org.xuefen.shared.Db;

/** Who may do what in a meeting, and what happens when they do it at once. */
@ExtendWith(AppExtension.class)
class MeetingRulesIT {
    private final XuefenApp app;
    private final MeetingWorld world;

    MeetingRulesIT(XuefenApp app) {
        this.app = app;
        world = new MeetingWorld(app);
    }

    @Test
    void whoeverPlansTheClassMakesItAMeetingAndNobodyElse() {
        assertThat(world.trainer.get(world.path).json())
                .containsEntry("keeps", true)
                .containsEntry("meeting", null);
        assertThat(world.secretary.get(world.path).json()).containsEntry("keeps", false);
        assertThat(world.stranger.get(world.path).code()).isEqualTo("live.class-not-found");
        assertThat(world.secretary.put(world.path, world.form("NONE", null)).code())
                .isEqualTo("live.class-not-found");
        world.plan("TWO_THIRDS");
        assertThat(world.stranger.get(world.path).code()).isEqualTo("live.meeting-not-found");
        var board = world.board(world.secretary);
        assertThat(board).containsEntry("secretary", true).containsEntry("version", 1);
        assertThat(MeetingWorld.list(board.get("agenda")))
                .extracting(point -> (String) point.get("speaker"))
                .containsExactly(
                        app.bean(Accounts.class)
                                .find(world.classes.trainer)
                                .orElseThrow()
                                .name(),
                        "社区王主任",
                        "");
        assertThat(world.trainer.put(world.path, world.form("NONE", null)).code())
                .isEqualTo("live.meeting-changed");
        assertThat(world.trainer.put(world.path, world.form("NONE", 1)).status())
                .isEqualTo(200);
        assertThat(world.trainer.put(world.path, world.form("NONE", 1)).code()).isEqualTo("live.meeting-changed");
        assertThat(world.trainer.delete(world.path).status()).isEqualTo(204);
        assertThat(world.secretary.get(world.path).json()).containsEntry("meeting", null);
    }

    @Test
    void aSecretaryFromAnotherOrganizationIsRefusedByName() {
        var form = world.form("NONE", null);
        form.put("secretaryId", Long.toString(new MeetingWorld(app).secretary.id()));
        var refused = world.trainer.put(world.path, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("live.meeting-secretary-outside", "secretaryId");
        assertThat(world.trainer.get(world.path + "/choices?search=T").list())
                .extracting(each -> each.get("accountId"))
                .contains(Long.toString(world.secretary.id()));
    }

    @Test
    void onlyTheSecretaryWritesMinutesAndALateSaveIsRefused() {
        world.begun();
        assertThat(world.minutes(world.trainer, "x", 0).code()).isEqualTo("live.meeting-secretary-only");
        assertThat(world.minutes(world.members.get(1), "x", 0).code()).isEqualTo("live.meeting-secretary-only");
        assertThat(world.secretary
                        .put(world.path + "/minutes", Map.of("markdown", "x"))
                        .code())
                .isEqualTo("catalogue.version-required");
        var first = world.minutes(world.secretary, "一<script>", 0);
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        assertThat((String) first.json().get("html")).doesNotContain("<script>");
        assertThat(world.minutes(world.secretary, "late", 0).code()).isEqualTo("live.minutes-changed");
        assertThat(world.minutes(world.secretary, "二", 1).status()).isEqualTo(200);
        assertThat(world.members.get(1).get(world.path + "/minutes").json()).containsEntry("markdown", "二");
        assertThat(world.secretary.get(world.path + "/minutes/revisions").list())
                .as("what is written within minutes is one revision")
                .hasSize(1);
        assertThat(world.members.get(1).get(world.path + "/minutes/revisions").code())
                .isEqualTo("live.meeting-leaders-only");
    }

    @Test
    void peopleVoteOnceSignedInOnceAndOnlyWithAVote() {
        world.begun();
        var resolution = world.resolution("通过预算", "OPEN", "SIMPLE");
        var member = world.members.get(1);
        world.signIn(world.trainer);
        assertThat(world.vote(member, resolution, "FOR").code()).isEqualTo("live.resolution-not-open");
        world.open(resolution);
        assertThat(world.vote(member, resolution, "FOR").code()).isEqualTo("live.meeting-sign-in-first");
        world.signIn(member, member);
        assertThat(world.vote(world.trainer, resolution, "FOR").code())
                .as("they give the class and are not of the branch")
                .isEqualTo("live.meeting-no-vote");
        assertThat(world.vote(world.stranger, resolution, "FOR").code()).isEqualTo("live.meeting-not-found");
        assertThat(world.vote(member, resolution, "FOR").status()).isEqualTo(204);
        assertThat(world.vote(member, resolution, "AGAINST").code()).isEqualTo("live.meeting-has-voted");
        assertThat(world.resolutions().getFirst())
                .as("nobody votes by what others did")
                .containsEntry("figures", null)
                .containsEntry("voted", 1);
        assertThat(member.get(resolution + "/votes").code()).isEqualTo("live.resolution-votes-hidden");
        var other = world.resolution("另一项", "SECRET", "SIMPLE");
        assertThat(world.secretary.post(other + "/opening", null).code()).isEqualTo("live.resolution-one-at-a-time");
        assertThat(world.secretary.post(world.path + "/closing", null).code()).isEqualTo("live.resolution-still-open");
        assertThat(world.closed(resolution)).containsEntry("result", "NO_QUORUM");
        assertThat(world.vote(world.secretary, resolution, "FOR").code()).isEqualTo("live.resolution-not-open");
        assertThat(member.get(resolution + "/votes").list())
                .singleElement()
                .satisfies(vote -> assertThat(vote.get("choice")).isEqualTo("FOR"));
        world.open(other);
        assertThat(world.vote(member, other, "AGAINST").status()).isEqualTo(204);
        world.closed(other);
        assertThat(member.get(other + "/votes").code()).isEqualTo("live.resolution-votes-hidden");
        assertThat(app.bean(Db.class)
                        .number(
                                "select count(*) from live_ballot where resolution_id = ? and (choice is not null"
                                        + " or voted_at is not null)",
                                Long.parseLong(other.substring(other.lastIndexOf('/') + 1))))
                .as("what someone voted in secret is stored nowhere")
                .isZero();
    }

    @Test
    void aHundredVotesAtOnceAreCountedOnceEach() throws Exception {
        world.begun();
        world.signIn(world.members.toArray(XuefenApp.Client[]::new));
        var resolution = world.resolution("同时表决", "SECRET", "TWO_THIRDS");
        world.open(resolution);
        var calls = new ArrayList<Callable<Answer>>();
        for (int round = 0; round < 20; round++) {
            for (var member : world.members) {
                calls.add(() -> world.vote(member, resolution, member == world.members.getLast() ? "AGAINST" : "FOR"));
            }
        }
        var answers = atOnce(calls);
        assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.status() != 204).map(Answer::code))
                .containsOnly("live.meeting-has-voted");
        assertThat(world.closed(resolution))
                .isEqualTo(Map.of(
                        "inFavour", 4, "against", 1, "abstained", 0, "expected", 5, "present", 5, "result", "CARRIED"));
    }

    @Test
    void votesThatRaceWithTheClosingAreInTheFigureOrRefused() throws Exception {
        world.begun();
        world.signIn(world.members.toArray(XuefenApp.Client[]::new));
        var resolution = world.resolution("边投边关", "OPEN", "SIMPLE");
        world.open(resolution);
        var calls = new ArrayList<Callable<Answer>>();
        world.members.forEach(member -> calls.add(() -> world.vote(member, resolution, "FOR")));
        calls.add(2, () -> world.secretary.post(resolution + "/closing", null));
        calls.add(4, () -> world.trainer.post(resolution + "/closing", null));
        var answers = atOnce(calls);
        long votes = answers.stream().filter(answer -> answer.status() == 204).count() - 1;
        assertThat(answers.stream().filter(answer -> answer.status() != 204).map(Answer::code))
                .allMatch("live.resolution-not-open"::equals);
        var figures = MeetingWorld.map(world.resolutions().getFirst().get("figures"));
        assertThat(((Number) figures.get("inFavour")).longValue()).isEqualTo(votes);
        assertThat(world.secretary.get(resolution + "/votes").list()).hasSize((int) votes);
    }

    @Test
    void savesAndClosingsAtOnceGiveOneRecord() throws Exception {
        world.begun();
        world.signIn(world.secretary);
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> world.secretary.post(world.path + "/closing", null));
            calls.add(() -> world.minutes(world.secretary, "最后一句", 0));
        }
        var answers = atOnce(calls);
        assertThat(answers.stream().filter(answer -> answer.body().contains("\"sha256\"")))
                .hasSize(1);
        var signed = MeetingWorld.map(
                world.secretary.get(world.path + "/record").json().get("meeting"));
        assertThat(signed.get("minutes"))
                .isEqualTo(world.secretary.get(world.path + "/minutes").json().get("markdown"));
        assertThat(world.secretary.post(world.path + "/verification", null).json())
                .containsEntry("holds", true);
    }

    @Test
    void aVoteDoesNotOutlastTheClass() {
        world.begun();
        world.signIn(world.members.get(1), world.members.get(2), world.members.get(3));
        var resolution = world.resolution("下课时仍在表决", "OPEN", "SIMPLE");
        world.open(resolution);
        assertThat(world.vote(world.members.get(1), resolution, "FOR").status()).isEqualTo(204);
        app.bean(LiveClasses.class).end(world.classId, Ending.ENDED, world.classes.now());
        var ended = world.resolutions().getFirst();
        assertThat(ended.get("stage")).isEqualTo("CLOSED");
        assertThat(MeetingWorld.map(ended.get("figures")).get("result")).isEqualTo("CARRIED");
        assertThat(world.members.get(4).put(world.path + "/sign-in", Map.of()).code())
                .isEqualTo("live.meeting-not-on");
        assertThat(world.secretary.post(world.path + "/closing", null).status()).isEqualTo(200);
    }

    @Test
    void theArchiveIsForThoseWhoWereExpectedOrThereAndWhoOrganizeThem() {
        world.begun();
        world.signIn(world.members.get(1));
        assertThat(world.secretary.post(world.path + "/closing", null).status()).isEqualTo(200);
        var later = app.as(world.classes.organization().member(world.classes.north));
        var organizer = app.as(world.classes.organization().organizer(world.classes.north));
        var southern = app.as(world.classes.organization().organizer(world.classes.south));
        var administrator = app.as(Role.ADMINISTRATOR);
        for (var reader :
                List.of(world.members.get(1), world.members.get(4), world.trainer, organizer, administrator)) {
            assertThat(reader.get(world.path + "/record").status()).isEqualTo(200);
            assertThat(reader.get(world.path + "/people").json()).containsEntry("all", 5);
        }
        for (var nobody : List.of(later, southern, world.stranger)) {
            for (var what : List.of("", "/record", "/paper", "/file", "/people", "/minutes")) {
                assertThat(nobody.get(world.path + what).code()).as(what).isEqualTo("live.meeting-not-found");
            }
        }
    }

    @Test
    void whoIsErasedLeavesASeatAndTheRecordHolds() {
        world.begun();
        var member = world.members.get(1);
        var name = app.bean(Accounts.class).find(member.id()).orElseThrow();
        world.signIn(member);
        assertThat(world.secretary.post(world.path + "/closing", null).status()).isEqualTo(200);
        assertThat(world.secretary.get(world.path + "/people").body()).contains(name.name());
        var erased = app.as(Role.ADMINISTRATOR)
                .post("/api/v1/members/" + member.id() + "/erasure", Map.of("username", name.username()));
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(world.secretary.get(world.path + "/people").body())
                .doesNotContain(name.name())
                .contains("\"all\":5", "№ ");
        assertThat(MeetingWorld.map(world.board(world.secretary).get("attendance"))
                        .get("present"))
                .isEqualTo(1);
        assertThat(world.secretary.post(world.path + "/verification", null).json())
                .containsEntry("holds", true);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
