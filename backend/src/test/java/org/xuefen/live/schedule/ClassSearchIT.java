package org.xuefen.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.LiveClass;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.TestClasses;
import org.xuefen.shared.Ids;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;

/** Search finds the classes one may come to, and no others. */
@ExtendWith(AppExtension.class)
class ClassSearchIT {
    private final XuefenApp app;
    private final TestClasses world;
    private final Client member;

    ClassSearchIT(XuefenApp app) {
        this.app = app;
        world = new TestClasses(app);
        member = app.as(world.northerner);
    }

    private long planned(long unitId, Instant from, Text title) {
        var draft = world.draft(unitId, from);
        return world.plan(new ClassDraft(
                draft.unitId(),
                title,
                draft.summary(),
                draft.startsAt(),
                draft.endsAt(),
                draft.lobbyMinutes(),
                draft.category(),
                draft.designatedMilli(),
                draft.capacity(),
                draft.hosts(),
                draft.audience(),
                draft.before()));
    }

    private static List<String> found(Client reader, String words) {
        var answer = reader.get("/api/v1/search/live-classes?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ((List<?>) answer.json().get("items"))
                .stream()
                        .map(each -> String.valueOf(((Map<?, ?>) each).get("id")))
                        .toList();
    }

    @Test
    void theNextComesFirstThenTheLaterOnesThenThoseThatAreOver() {
        var now = world.now();
        long over = planned(world.north, now.plusSeconds(60), Text.of("高处作业 第一讲", ""));
        ServerClock.at(now.plusSeconds(70), () -> app.bean(LiveClasses.class).began(over, now.plusSeconds(70)));
        app.bean(LiveClasses.class).end(over, LiveClass.Ending.ENDED, now.plusSeconds(80));
        long later = planned(world.north, now.plus(Duration.ofDays(9)), Text.of("高处作业 第三讲", ""));
        long next = planned(world.north, now.plus(Duration.ofDays(2)), Text.of("高处作业 第二讲", ""));
        planned(world.north, now.plus(Duration.ofDays(1)), Text.of("受限空间", ""));
        assertThat(found(member, "高处作业")).containsExactly(Ids.text(next), Ids.text(later), Ids.text(over));
        assertThat(found(member, "作业　第三讲")).containsExactly(Ids.text(later));
    }

    @Test
    void aClassOfOthersOrOneCalledOffIsNotFound() {
        var from = world.now().plus(Duration.ofDays(1));
        long south = planned(world.south, from, Text.of("吊装指挥", "Lifting"));
        long off = planned(world.north, from, Text.of("吊装指挥（改期）", "Lifting"));
        app.as(world.trainer).post("/api/v1/live-plans/" + off + "/cancel", Map.of("why", "改期", "following", false));
        assertThat(found(member, "吊装")).isEmpty();
        assertThat(found(app.as(world.southerner), "LIFTING")).containsExactly(Ids.text(south));
        assertThat(found(app.as(world.trainer), "吊装")).containsExactly(Ids.text(south));
    }

    @Test
    void signsOfPatternsAreWordsLikeOthers() {
        long one = planned(world.north, world.now().plus(Duration.ofDays(1)), Text.of("100% 系安全带_必修!", ""));
        assertThat(found(member, "100%")).containsExactly(Ids.text(one));
        assertThat(found(member, "带_必修!")).containsExactly(Ids.text(one));
        assertThat(found(member, "1_0")).isEmpty();
        assertThat(member.get("/api/v1/search/live-classes?q=%20").status()).isEqualTo(422);
    }
}
