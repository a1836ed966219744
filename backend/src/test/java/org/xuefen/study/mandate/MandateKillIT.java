package org.xuefen.study.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;

/**
 * Two servers over one database send the same reminders, and one of them is killed in the midst of it: everyone has their
 * message, and nobody has two.
 */
@DisabledIfEnvironmentVariable(
        named = "XUEFEN_TEST_DB_URL",
        matches = ".+",
        disabledReason = "shares the embedded database of the first server")
class MandateKillIT {
    private static final int MEMBERS = 3_000;

    @Test
    void oneOfTwoServersIsKilledAndEachMessageArrivesOnce() throws Exception {
        var data = ProcessXuefen.freshData();
        try (var first = XuefenApp.own(data, Map.of())) {
            var settings = new HashMap<>(TestDatabase.sharedWith(data));
            var second = ProcessXuefen.start(ProcessXuefen.freshData(), settings);
            var world = new MandateWorld(first);
            var members = members(world);
            var mandate = world.issue(world.ofNorth, world.form(world.north, world.study.course("policy", 5)));
            var there = second.app().same(world.ofNorth);
            assertThat(there.post("/api/v1/mandates/" + mandate + "/reminders", null)
                            .status())
                    .isEqualTo(200);
            var here =
                    Thread.ofVirtual().start(() -> first.bean(ReminderRun.class).run());
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            long atTheKill = 0;
            while (atTheKill == 0 && System.nanoTime() < deadline) {
                atTheKill = messages(world);
            }
            second.kill();
            here.join();
            while (messages(world) < MEMBERS && System.nanoTime() < deadline) {
                first.bean(ReminderRun.class).run();
            }
            assertThat(atTheKill).as("killed in the midst").isBetween(1L, MEMBERS - 1L);
            assertThat(messages(world)).isEqualTo(MEMBERS);
            assertThat(
                            world.db.number(
                                    "select count(distinct member_id) from inbox_message where kind = 'study.mandate-reminder'"))
                    .isEqualTo(MEMBERS);
            assertThat(members).hasSize(MEMBERS);
        }
    }

    private static List<Long> members(MandateWorld world) {
        var fresh = new ArrayList<NewMember>();
        for (int i = 0; i < MEMBERS; i++) {
            var number = "K" + XuefenApp.serial();
            fresh.add(new NewMember("学员" + i, null, null, null, "en", world.north, null, number, null));
        }
        return world.app.bean(Members.class).createAll(fresh);
    }

    private static long messages(MandateWorld world) {
        return world.db.number("select count(*) from inbox_message where kind = 'study.mandate-reminder'");
    }
}
