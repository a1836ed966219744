package org.xuefen.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.live.LiveClass.Ending;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRole;
import org.xuefen.live.LiveState;
import org.xuefen.live.TestClasses;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.ServerClock;

/** Classes are planned, found, filled, moved and called off. */
@ExtendWith(AppExtension.class)
class PlanIT {
    private final XuefenApp app;
    private final TestClasses world;
    private final Instant tomorrow;

    PlanIT(XuefenApp app) {
        this.app = app;
        world = new TestClasses(app);
        tomorrow = world.now().plus(1, ChronoUnit.DAYS);
    }

    @Test
    void whatIsPlannedAsAMeetingIsOneWithItsSecretary() {
        var trainer = app.as(world.trainer);
        var name = app.bean(Accounts.class).nameOf(world.northerner).orElseThrow();
        var path = "/api/v1/live-plans/secretaries?unit=" + world.north + "&search=";
        assertThat(trainer.get(path).body()).contains(name, Long.toString(world.southerner));
        assertThat(app.as(world.northerner).get(path).status()).isEqualTo(403);
        assertThat(app.as(new TestClasses(app).trainer).get(path).status()).isEqualTo(403);

        var form = world.form(world.north, tomorrow);
        form.put("repeat", Map.of("frequency", "WEEKLY", "every", 1, "classes", 2));
        form.put("meeting", Map.of("secretaryId", Long.toString(new TestClasses(app).northerner)));
        var before = app.bean(Db.class).number("select count(*) from live_class");
        assertThat(trainer.post("/api/v1/live-plans", form).code()).isEqualTo("live.meeting-secretary-outside");
        assertThat(app.bean(Db.class).number("select count(*) from live_class")).isEqualTo(before);

        form.put("meeting", Map.of("secretaryId", Long.toString(world.northerner)));
        var ids = (List<?>) trainer.post("/api/v1/live-plans", form).json().get("ids");
        assertThat(ids)
                .hasSize(2)
                .allSatisfy(id -> assertThat(app.as(world.northerner)
                                .get("/api/v1/live-classes/" + id + "/meeting")
                                .json()
                                .get("meeting")
                                .toString())
                        .contains(name, "secretary=true"));
    }

    @Test
    void aTrainerPlansASeriesThatTheMembersOfTheUnitFind() {
        var form = world.form(world.north, tomorrow);
        form.put("repeat", Map.of("frequency", "WEEKLY", "every", 1, "classes", 3));
        var planned = app.as(world.trainer).post("/api/v1/live-plans", form);
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        var ids = (List<?>) planned.json().get("ids");
        assertThat(ids).hasSize(3);

        var member = app.as(world.northerner);
        var found = (List<?>) member.get("/api/v1/live-classes").json().get("items");
        assertThat(found).hasSize(3);
        assertThat(found.getFirst().toString()).contains("SCHEDULED", "First aid", "ATTENDEE");
        var first = (List<?>) member.get("/api/v1/live-classes?limit=2").json().get("items");
        var next = member.get("/api/v1/live-classes?limit=2").json().get("next");
        assertThat(first).hasSize(2);
        assertThat((List<?>) member.get("/api/v1/live-classes?limit=2&cursor=" + next)
                        .json()
                        .get("items"))
                .hasSize(1);

        var stranger = app.as(world.southerner);
        assertThat((List<?>) stranger.get("/api/v1/live-classes").json().get("items"))
                .isEmpty();
        var page = "/api/v1/live-classes/" + ids.getFirst();
        assertThat(member.get(page).status()).isEqualTo(200);
        assertThat(stranger.get(page).code()).isEqualTo("live.class-not-found");
        assertThat(stranger.put(page + "/registration", Map.of()).code()).isEqualTo("live.class-not-found");
    }

    @Test
    void onlyThoseWhoTeachOrOrganizeThereMayPlanOrChange() {
        var form = world.form(world.north, tomorrow);
        assertThat(app.as(world.northerner).post("/api/v1/live-plans", form).status())
                .isEqualTo(403);
        var elsewhere = new TestClasses(app);
        assertThat(app.as(elsewhere.trainer).post("/api/v1/live-plans", form).code())
                .isEqualTo("live.unit-not-yours");
        var southern = app.as(world.organization().organizer(world.south));
        assertThat(southern.post("/api/v1/live-plans", form).code()).isEqualTo("live.unit-not-yours");

        var path = "/api/v1/live-plans/" + world.plan(world.draft(world.north, tomorrow));
        var colleague = app.as(world.organization().member(world.organization().root(), Role.TRAINER));
        for (var other : List.of(colleague, southern)) {
            assertThat(other.get(path).code()).isEqualTo("live.class-not-found");
            assertThat(other.put(path, form).code()).isEqualTo("live.class-not-found");
            assertThat(other.post(path + "/cancel", Map.of("why", "x", "following", false))
                            .code())
                    .isEqualTo("live.class-not-found");
            assertThat(other.get(path + "/registrations").code()).isEqualTo("live.class-not-found");
        }
        assertThat(app.as(world.organization().organizer(world.north)).get(path).status())
                .isEqualTo(200);
    }

    @Test
    void anAudienceOutsideTheUnitIsRefusedWithItsLine() {
        var form = world.form(world.north, tomorrow);
        form.put("audience", List.of(Map.of("unitId", "" + world.north), Map.of("unitId", "" + world.south)));
        var refused = app.as(world.trainer).post("/api/v1/live-plans", form);
        assertThat(refused.code()).isEqualTo("live.audience-outside");
        assertThat(refused.json().get("detail").toString()).contains("2");
    }

    @Test
    void aFullClassKeepsAListAndGivesThePlaceOnThatOneGaveBack() {
        var organization = world.organization();
        long second = organization.member(world.north);
        long id = world.plan(world.draft(world.north, tomorrow, Duration.ofHours(1), 1));
        var path = "/api/v1/live-classes/" + id + "/registration";
        assertThat(app.as(world.northerner).put(path, Map.of()).json()).containsEntry("waiting", false);
        assertThat(app.as(second).put(path, Map.of()).json()).containsEntry("waiting", true);
        assertThat(app.as(second).put(path, Map.of()).json()).containsEntry("waiting", true);
        assertThat(role(world.northerner, id)).contains(LiveRole.ATTENDEE);
        assertThat(role(second, id)).isEmpty();
        assertThat(role(world.trainer, id)).contains(LiveRole.PRESENTER);

        assertThat(app.as(world.northerner).delete(path).status()).isEqualTo(204);
        assertThat(role(second, id)).contains(LiveRole.ATTENDEE);
        assertThat(role(world.northerner, id)).isEmpty();
        assertThat(told(second, "live.placed")).isOne();
    }

    private java.util.Optional<LiveRole> role(long account, long id) {
        return app.bean(LiveClasses.class).role(account, id);
    }

    @Test
    void aClassThatMovesTakesTheLaterOnesAlongAndCalendarsLearnOfIt() {
        var trainer = app.as(world.trainer);
        var form = world.form(world.north, tomorrow);
        form.put("repeat", Map.of("frequency", "DAILY", "every", 2, "classes", 3));
        var ids = (List<?>) trainer.post("/api/v1/live-plans", form).json().get("ids");
        var member = app.as(world.northerner);
        ids.forEach(id -> member.put("/api/v1/live-classes/" + id + "/registration", Map.of()));
        var link =
                member.post("/api/v1/live-calendar", Map.of()).json().get("url").toString();
        var feed = link.substring(link.indexOf("/api/"));
        var before = app.anonymous().get(feed);
        assertThat(before.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
        assertThat(before.body().lines().filter(line -> line.startsWith("UID:live-")))
                .hasSize(3);
        assertThat(before.body().lines()).doesNotContain("SEQUENCE:1");

        var path = "/api/v1/live-plans/" + ids.get(1);
        var later = new HashMap<>(form);
        later.remove("repeat");
        var from = tomorrow.plus(2, ChronoUnit.DAYS).plus(3, ChronoUnit.HOURS);
        later.put("startsAt", from.toString());
        later.put("endsAt", from.plus(90, ChronoUnit.MINUTES).toString());
        later.put("following", true);
        later.put("version", 7);
        assertThat(trainer.put(path, later).code()).isEqualTo("shared.edit-conflict");
        later.put("version", trainer.get(path).json().get("version"));
        assertThat(trainer.put(path, later).status()).isEqualTo(200);

        var classes = app.bean(LiveClasses.class);
        assertThat(classes.require(id(ids, 0)).startsAt()).isEqualTo(tomorrow);
        assertThat(classes.require(id(ids, 2)).startsAt())
                .isEqualTo(tomorrow.plus(4, ChronoUnit.DAYS).plus(3, ChronoUnit.HOURS));
        assertThat(told(world.northerner, "live.moved")).isEqualTo(2);

        trainer.post("/api/v1/live-plans/" + ids.get(0) + "/cancel", Map.of("why", "ill", "following", false));
        assertThat(told(world.northerner, "live.cancelled")).isOne();
        var after = app.anonymous().get(feed).body();
        assertThat(after.lines().filter("SEQUENCE:1"::equals)).hasSize(3);
        assertThat(after.lines().filter("STATUS:CANCELLED"::equals)).hasSize(1);

        member.delete("/api/v1/live-calendar");
        assertThat(app.anonymous().get(feed).code()).isEqualTo("live.calendar-unknown");
    }

    private static long id(List<?> ids, int at) {
        return Long.parseLong(ids.get(at).toString());
    }

    @Test
    void aClassWhosePresenterNeverComesClosesItselfAndSaysSo() {
        long id = world.plan(world.draft(world.north, tomorrow));
        app.as(world.northerner).put("/api/v1/live-classes/" + id + "/registration", Map.of());
        var sweep = app.bean(NobodyCame.class);
        ServerClock.at(tomorrow.plus(NobodyCame.PATIENCE), sweep::run);
        assertThat(app.bean(LiveClasses.class).require(id).state(tomorrow)).isEqualTo(LiveState.LOBBY);
        ServerClock.at(tomorrow.plus(NobodyCame.PATIENCE).plusSeconds(1), () -> {
            sweep.run();
            sweep.run();
        });
        assertThat(app.bean(LiveClasses.class).require(id).ending()).isEqualTo(Ending.NOBODY_CAME);
        assertThat(told(world.northerner, "live.nobody-came")).isOne();
        assertThat(told(world.trainer, "live.nobody-came")).isOne();
        assertThat(app.as(world.northerner)
                        .get("/api/v1/live-classes?past=true")
                        .body())
                .contains("NOBODY_CAME");
    }

    @Test
    void whoeverComesIsRemindedOnceForEachTimeTheClassIsGivenAt() {
        long id = world.plan(world.draft(world.north, tomorrow.plus(2, ChronoUnit.DAYS)));
        app.as(world.northerner).put("/api/v1/live-classes/" + id + "/registration", Map.of());
        var start = tomorrow.plus(2, ChronoUnit.DAYS);
        var reminders = app.bean(Reminders.class);
        ServerClock.at(start.minus(Duration.ofHours(20)), () -> {
            reminders.run();
            reminders.run();
        });
        assertThat(told(world.northerner, "live.reminder-day")).isOne();
        assertThat(told(world.southerner, "live.reminder-day")).isZero();
        ServerClock.at(start.minus(Duration.ofMinutes(10)), reminders::run);
        assertThat(told(world.northerner, "live.reminder-soon")).isOne();
        assertThat(told(world.northerner, "live.reminder-day")).isOne();
    }

    @Test
    void aClassIsLiveFromItsFirstPictureAndOverOnce() {
        long id = world.plan(world.draft(world.north, tomorrow));
        var classes = app.bean(LiveClasses.class);
        assertThatThrownBy(() -> classes.began(id, tomorrow.minus(Duration.ofMinutes(16))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().wire()).isEqualTo("live.too-early"));
        classes.began(id, tomorrow);
        classes.began(id, tomorrow.plusSeconds(9));
        assertThat(classes.require(id).beganAt()).isEqualTo(tomorrow);
        assertThat(app.as(world.trainer)
                        .put("/api/v1/live-plans/" + id, world.form(world.north, tomorrow))
                        .code())
                .isEqualTo("live.class-begun");
        classes.end(id, Ending.ENDED, tomorrow.plusSeconds(60));
        classes.end(id, Ending.LOST, tomorrow.plusSeconds(90));
        assertThat(classes.require(id).ending()).isEqualTo(Ending.ENDED);
        assertThatThrownBy(() -> classes.began(id, tomorrow.plusSeconds(99))).isInstanceOf(Refusal.class);
    }

    @Test
    void manyWhoWantTheLastPlacesAtOnceNeverGetMoreThanThereAre() throws Exception {
        long id = world.plan(world.draft(world.north, tomorrow, Duration.ofHours(1), 3));
        var clients = new java.util.ArrayList<Client>();
        for (int i = 0; i < 8; i++) {
            clients.add(app.as(world.organization().member(world.north)));
        }
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            pool.invokeAll(clients.stream()
                    .map(client -> (java.util.concurrent.Callable<Object>)
                            () -> client.put("/api/v1/live-classes/" + id + "/registration", Map.of()))
                    .toList());
        }
        var db = app.bean(Db.class);
        assertThat(db.number("select count(*) from live_registration where class_id = ? and waiting = false", id))
                .isEqualTo(3);
        assertThat(db.number("select count(*) from live_registration where class_id = ?", id))
                .isEqualTo(8);
    }

    private long told(long memberId, String kind) {
        return app.bean(Db.class)
                .number("select count(*) from inbox_message where member_id = ? and kind = ?", memberId, kind);
    }
}
