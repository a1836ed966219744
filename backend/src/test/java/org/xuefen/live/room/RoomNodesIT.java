package org.xuefen.live.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.live.TestClasses;
import org.xuefen.shared.Db;

/** A room whose people sit at two servers; what one server has to tell reaches the other over Redis. */
class RoomNodesIT {
    private static final Map<String, String> settings = new HashMap<>();
    private static RedisServer redis;
    private static XuefenApp first;
    private static ProcessXuefen secondProcess;
    private static XuefenApp second;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(RedisServer.installed(), "redis-server is not installed");
        redis = new RedisServer();
        settings.put("XUEFEN_REDIS_URL", redis.url());
        settings.putAll(TestDatabase.fresh());
        var data = ProcessXuefen.freshData();
        first = XuefenApp.own(data, settings);
        if (!settings.containsKey("XUEFEN_DB_URL")) {
            settings.putAll(TestDatabase.sharedWith(data));
        }
        secondProcess = ProcessXuefen.start(ProcessXuefen.freshData(), settings);
        second = secondProcess.app();
    }

    @AfterAll
    static void stop() throws Exception {
        if (redis != null) {
            secondProcess.close();
            first.close();
            redis.close();
        }
    }

    @Test
    void whatIsSaidAtOneServerIsHeardAtTheOtherAndOnceAtItsOwn() throws Exception {
        var world = new TestClasses(first);
        long id = world.plan(world.draft(world.north, world.now().plusSeconds(300)));
        var here = first.as(world.northerner);
        long otherId = world.organization().member(world.north);
        var there = first.as(otherId);
        try (var one = Browser.in(first, here, id);
                var other = Browser.in(second, second.same(there), id)) {
            one.say("从第一台说的");
            assertThat(Browser.body(other.next("MESSAGE"))).containsEntry("text", "从第一台说的");
            other.say("从第二台答的");
            assertThat(Browser.body(one.next(event -> event.toString().contains("从第二台答的"))))
                    .isNotEmpty();
            assertThat(one.heard().toString()).doesNotContain("从第二台答的");

            second.same(first.as(world.trainer))
                    .put("/api/v1/live-rooms/" + id + "/restraints/" + world.northerner, Map.of("kind", "MUTED"));
            one.next("MUTED");
            RoomIT.until(() -> first.bean(Rooms.class).of(id).muted.contains(world.northerner));
            one.say("还能说吗");
            assertThat(Browser.body(one.next("REFUSED"))).containsEntry("code", "live.muted");
            assertThat(there.get("/api/v1/live-rooms/" + id).json()).containsEntry("present", 2);
        }
    }

    @Test
    void aServerThatIsKilledLosesNoMoreThanTwoSecondsOfAttendanceAndItsPeopleGoOnAtTheOther() {
        var world = new TestClasses(first);
        long id = world.plan(world.draft(world.north, world.now().plusSeconds(300)));
        var here = first.as(world.northerner);
        var data = ProcessXuefen.freshData();
        try (var third = ProcessXuefen.start(data, settings)) {
            try (var one = Browser.in(third.app(), third.app().same(here), id)) {
                RoomIT.until(() -> stayed(id) >= 5);
                one.say("还在");
                one.next("MESSAGE");
                third.kill();
                var killed = first.bean(java.time.Clock.class).instant();
                var until = first.bean(Db.class)
                        .one(
                                "select until_at from live_attendance where class_id = ?",
                                row -> Db.requireInstant(row, "until_at"),
                                id)
                        .orElseThrow();
                assertThat(java.time.Duration.between(until, killed)).isLessThan(java.time.Duration.ofMillis(2500));
            }
        }
        try (var again = Browser.in(first, here, id)) {
            assertThat((List<?>) here.get("/api/v1/live-rooms/" + id).json().get("messages"))
                    .hasSize(1);
            again.say("回来了");
            again.next("MESSAGE");
        }
    }

    private static long stayed(long id) {
        return first.bean(Db.class)
                .number(
                        "select coalesce(max(timestampdiff(second, from_at, until_at)), 0) from live_attendance where class_id = ?",
                        id);
    }

    @Test
    void whileRedisIsAwayEachServerGoesOnAndNothingThatWasSaidIsLost() throws Exception {
        var world = new TestClasses(first);
        long id = world.plan(world.draft(world.north, world.now().plusSeconds(300)));
        var here = first.as(world.northerner);
        var there = first.as(world.organization().member(world.north));
        try (var one = Browser.in(first, here, id);
                var other = Browser.in(second, second.same(there), id)) {
            redis.kill();
            one.say("Redis 不在");
            one.next("MESSAGE");
            redis.start();
            var heard = new boolean[1];
            for (int turn = 0; turn < 20 && !heard[0]; turn++) {
                one.send(Map.of("react", "CLAP"));
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000);
                heard[0] = other.heard().stream().anyMatch(event -> "REACTIONS".equals(event.get("kind")));
            }
            assertThat(heard[0]).isTrue();
            assertThat((List<?>) second.same(there)
                            .get("/api/v1/live-rooms/" + id)
                            .json()
                            .get("messages"))
                    .hasSize(1);
        }
        assertThat(first.bean(Db.class).number("select count(*) from live_message where class_id = ?", id))
                .isOne();
    }
}
