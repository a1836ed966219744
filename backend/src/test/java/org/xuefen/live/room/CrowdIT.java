package org.xuefen.live.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.live.TestClasses;
import org.xuefen.shared.Db;

/** Far more is said than anyone can read. */
@ExtendWith(AppExtension.class)
class CrowdIT {
    private static final int WRITERS = 40;
    private static final int EACH = 50;

    private final XuefenApp app;

    CrowdIT(XuefenApp app) {
        this.app = app;
    }

    /** Two thousand messages within seconds: ten times what 10,000 a minute are. */
    @Test
    void everyMessageIsToldToAllOrRefusedWithASentenceAndTheServerGoesOn() throws Exception {
        var world = new TestClasses(app);
        long id = world.plan(world.draft(world.north, world.now().plusSeconds(300)));
        var writers = new ArrayList<Browser>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Browser.in(app, app.as(world.organization().member(world.north)), id));
        }
        var reader = Browser.in(app, app.as(world.northerner), id);
        var sent = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer : writers) {
                pool.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        writer.say("消息 " + sent.incrementAndGet());
                    }
                });
            }
        }
        RoomIT.until(() -> told(app, id) > 0 && told(app, id) == settled(app, id));
        long stored = told(app, id);
        int refused = 0;
        for (var writer : writers) {
            refused += (int) writer.heard().stream()
                    .filter(event -> "REFUSED".equals(event.get("kind")))
                    .count();
        }
        assertThat(sent.get()).isEqualTo(WRITERS * EACH);
        assertThat(stored + refused).isEqualTo(WRITERS * EACH);
        assertThat(refused).isPositive();
        var heard = reader.heard().stream()
                .filter(event -> "MESSAGE".equals(event.get("kind")))
                .count();
        assertThat(heard).isEqualTo(stored);
        assertThat(app.as(world.trainer).get("/api/v1/live-rooms/" + id).status()).isEqualTo(200);
        List.copyOf(writers).forEach(Browser::close);
        reader.close();
    }

    private static long told(XuefenApp app, long id) {
        return app.bean(Db.class).number("select count(*) from live_message where class_id = ?", id);
    }

    /** The number a moment later: nothing is on its way any more. */
    private static long settled(XuefenApp app, long id) {
        java.util.concurrent.locks.LockSupport.parkNanos(1_500_000_000);
        return told(app, id);
    }
}
