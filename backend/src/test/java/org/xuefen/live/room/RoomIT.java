package org.xuefen.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.identity.Accounts;
import org.xuefen.live.TestClasses;
import org.xuefen.shared.Db;

/** A room with people in it. */
@ExtendWith(AppExtension.class)
class RoomIT {
    private final XuefenApp app;
    private final TestClasses world;
    private final long id;
    private final Client trainer;
    private final Client member;
    private final long secondId;
    private final Client second;
    private final String path;

    RoomIT(XuefenApp app) {
        this.app = app;
        world = new TestClasses(app);
        id = world.plan(world.draft(world.north, world.now().plusSeconds(300)));
        trainer = app.as(world.trainer);
        member = app.as(world.northerner);
        secondId = world.organization().member(world.north);
        second = app.as(secondId);
        path = "/api/v1/live-rooms/" + id;
    }

    @Test
    void whatOneSaysAllHearAndWhoeverComesLaterReadsIt() {
        try (var one = Browser.in(app, member, id);
                var other = Browser.in(app, second, id)) {
            one.say("单手压住伤口的时候怎么打电话？");
            var heard = Browser.body(other.next("MESSAGE"));
            assertThat(heard).containsEntry("text", "单手压住伤口的时候怎么打电话？").containsEntry("role", "ATTENDEE");
            assertThat(Browser.body(one.next("MESSAGE")).get("key")).isNotNull();
            other.say("用免提");
            one.next("MESSAGE");
            var state = trainer.get(path).json();
            assertThat((List<?>) state.get("messages")).hasSize(2);
            assertThat(state).containsEntry("role", "PRESENTER").containsEntry("present", 2);
            assertThat((List<?>) member.get(path + "?after=" + heard.get("id"))
                            .json()
                            .get("messages"))
                    .hasSize(1);
        }
    }

    @Test
    void nobodyComesInWhoIsNotInvitedOrComesFromAnotherSite() {
        var stranger = app.as(world.southerner);
        assertThat(Browser.knocking(app, stranger, id).closed()).isEqualTo("live.class-not-found");
        assertThat(stranger.get(path).code()).isEqualTo("live.class-not-found");
        assertThatThrownBy(() -> Browser.knocking(app, member, id, "Origin", "https://evil.example"))
                .hasRootCauseMessage("Unexpected HTTP response status code 403");
        assertThatThrownBy(() -> Browser.knocking(app, app.anonymous(), id))
                .hasRootCauseMessage("Unexpected HTTP response status code 401");
        var own = Browser.knocking(app, member, id, "Origin", app.url().toString());
        own.next("WELCOME");
        own.close();
        long later = world.plan(world.draft(world.north, world.now().plusSeconds(86_400)));
        assertThat(Browser.knocking(app, member, later).closed()).isEqualTo("live.too-early");
    }

    @Test
    void whoeverSignsOutOrIsDeactivatedIsInNoRoomAnyMore() {
        var elsewhere = app.as(world.northerner);
        try (var here = Browser.in(app, member, id);
                var there = Browser.in(app, elsewhere, id);
                var neighbour = Browser.in(app, second, id)) {
            assertThat(member.delete("/api/v1/session").status()).isEqualTo(204);
            assertThat(here.closed()).isEqualTo("shared.sign-in-required");
            there.say("我还在另一台电脑上");
            neighbour.next("MESSAGE");

            app.bean(Accounts.class).deactivate(world.northerner);
            assertThat(there.closed()).isEqualTo("shared.sign-in-required");
            neighbour.say("他们都走了");
            neighbour.next("MESSAGE");
        }
    }

    @Test
    void questionsAreVotedForAndAnsweredHandsAreRaisedAndLowered() {
        try (var host = Browser.in(app, trainer, id)) {
            var asked = member.post(path + "/questions", Map.of("text", "报案有没有时限？"));
            assertThat(asked.status()).isEqualTo(201);
            assertThat(Browser.body(host.next("QUESTION"))).containsEntry("votes", 0);
            var question = path + "/questions/" + asked.json().get("id");
            second.put(question + "/vote", Map.of());
            assertThat(second.put(question + "/vote", Map.of()).json())
                    .containsEntry("votes", 1)
                    .containsEntry("voted", true);
            assertThat(Browser.body(host.next("QUESTION"))).containsEntry("votes", 1);
            assertThat(member.put(question + "/answered", Map.of()).status()).isEqualTo(403);
            assertThat(trainer.put(question + "/answered", Map.of()).json()).containsEntry("answered", true);

            member.put(path + "/hand", Map.of());
            assertThat(Browser.body(host.next("HAND"))).containsEntry("raised", true);
            trainer.delete(path + "/hands/" + world.northerner);
            assertThat(Browser.body(host.next("HAND"))).containsEntry("raised", false);
        }
    }

    @Test
    void aQuizShowsWhatIsRightOnlyOnceItIsClosed() {
        var body = new HashMap<String, Object>(
                Map.of("question", "先做什么？", "choices", List.of("看现场", "拍照", "挪车"), "correct", 0, "seconds", 60));
        assertThat(member.post(path + "/polls", body).status()).isEqualTo(403);
        var poll = trainer.post(path + "/polls", body);
        assertThat(poll.status()).as(poll.body()).isEqualTo(201);
        assertThat(poll.json().get("correct")).isNull();
        var one = path + "/polls/" + poll.json().get("id");
        assertThat(member.put(one + "/answer", Map.of("choice", 3)).code()).isEqualTo("live.poll-choice");
        member.put(one + "/answer", Map.of("choice", 2));
        assertThat(member.put(one + "/answer", Map.of("choice", 0)).json())
                .containsEntry("mine", 0)
                .containsEntry("counts", List.of(1, 0, 0))
                .containsEntry("correct", null);
        assertThat(trainer.post(one + "/close", Map.of()).json()).containsEntry("correct", 0);
        assertThat(second.put(one + "/answer", Map.of("choice", 1)).code()).isEqualTo("live.poll-closed");
    }

    @Test
    void orderIsKeptAndLeavesATrace() {
        try (var host = Browser.in(app, trainer, id);
                var noisy = Browser.in(app, second, id)) {
            noisy.say("买房找我");
            var message = Browser.body(host.next("MESSAGE"));
            assertThat(trainer.delete(path + "/messages/" + message.get("id")).status())
                    .isEqualTo(204);
            noisy.next("MESSAGE_REMOVED");
            assertThat((List<?>) trainer.get(path).json().get("messages")).isEmpty();

            trainer.put(path + "/restraints/" + secondId, Map.of("kind", "MUTED"));
            noisy.next("MUTED");
            until(() -> app.bean(Rooms.class).of(id).muted.contains(secondId));
            noisy.say("还在卖");
            assertThat(Browser.body(noisy.next("REFUSED"))).containsEntry("code", "live.muted");
            assertThat(second.post(path + "/questions", Map.of("text", "?")).code())
                    .isEqualTo("live.muted");

            trainer.put(path + "/restraints/" + secondId, Map.of("kind", "REMOVED"));
            noisy.closed();
            assertThat(Browser.knocking(app, second, id).closed()).isEqualTo("live.removed");
            assertThat(trainer.put(path + "/restraints/" + world.trainer, Map.of("kind", "MUTED"))
                            .code())
                    .isEqualTo("live.host-stays");
        }
        assertThat(app.bean(Db.class)
                        .query(
                                "select action from live_moderation where class_id = ? and account_id = ? order by id",
                                row -> row.getString(1),
                                id,
                                secondId))
                .containsExactly("MESSAGE_REMOVED", "MUTED", "REMOVED");
    }

    @Test
    void whoeverWritesTooFastIsToldSoAndSlowModeCountsSeconds() {
        try (var one = Browser.in(app, member, id)) {
            for (int i = 0; i < 6; i++) {
                one.say("第 " + i + " 条");
            }
            var refused = Browser.body(one.next("REFUSED"));
            assertThat(refused).containsEntry("code", "live.too-fast");
            assertThat(refused.get("sentence").toString()).isNotBlank();
            assertThat(refused.get("key")).isNotNull();
        }
        trainer.put(path + "/settings", Map.of("slowSeconds", 30, "chatOpen", true, "namesShown", true));
        try (var other = Browser.in(app, second, id)) {
            until(() -> app.bean(Rooms.class).of(id).settings.slowSeconds() == 30);
            other.say("一");
            other.next("MESSAGE");
            other.say("二");
            assertThat(Browser.body(other.next("REFUSED")).get("sentence").toString())
                    .contains("30");
        }
    }

    @Test
    void reactionsAreAddedUpAndAnnouncementsStay() {
        try (var one = Browser.in(app, member, id);
                var host = Browser.in(app, trainer, id)) {
            one.send(Map.of("react", "CLAP"));
            one.send(Map.of("react", "CLAP"));
            assertThat(Browser.body(host.next("REACTIONS"))).containsEntry("CLAP", 2);
            trainer.post(path + "/announcements", Map.of("text", "休息五分钟"));
            assertThat(Browser.body(one.next("MESSAGE"))).containsEntry("announcement", true);
            assertThat(second.get(path).json().get("announcement").toString()).contains("休息五分钟");
        }
    }

    @Test
    void whoWantsNotToBeSeenIsCountedAndNotNamed() {
        member.put("/api/v1/live-presence/preferences", Map.of("listed", false, "moreTime", false));
        try (var one = Browser.in(app, member, id);
                var other = Browser.in(app, second, id)) {
            var seen = second.get(path + "/attendees").json();
            assertThat((List<?>) seen.get("shown")).hasSize(1);
            assertThat(seen).containsEntry("unnamed", 1);
            assertThat((List<?>) trainer.get(path + "/attendees").json().get("shown"))
                    .hasSize(2);
            one.heard();
            other.heard();
        }
    }

    @Test
    void attendanceBeginsWithTheSocketAndEndsWithIt() {
        var db = app.bean(Db.class);
        try (var one = Browser.in(app, member, id)) {
            until(() -> db.number(
                            "select timestampdiff(second, from_at, until_at) from live_attendance where class_id = ? and member_id = ?",
                            id,
                            world.northerner)
                    >= 2);
            one.heard();
        }
        until(() ->
                db.number("select count(*) from live_attendance where class_id = ? and left_at is not null", id) == 1);
        var lost = Browser.in(app, second, id);
        lost.cut();
        until(() ->
                db.number("select count(*) from live_attendance where class_id = ? and left_at is not null", id) == 2);
    }

    static void until(java.util.function.BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to be");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }
}
