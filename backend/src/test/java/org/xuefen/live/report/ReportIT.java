package org.xuefen.live.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Adoption;
import org.xuefen.live.LiveRole;
import org.xuefen.live.TestClasses;
import org.xuefen.live.presence.AttendedClass;

/** What became of a class, for whoever planned it and nobody else. */
@ExtendWith(AppExtension.class)
class ReportIT {
    private final XuefenApp app;

    ReportIT(XuefenApp app) {
        this.app = app;
    }

    @Test
    void aTrainerSeesWhoCameWhenAndHowTheyAnsweredAndTakesItAway() {
        var world = new TestClasses(app);
        app.bean(Adoption.class).adopt("annual-study", world.organization().root(), app.today().minusDays(9), world.trainer);
        var start = world.now().plusSeconds(120);
        long id = world.plan(world.draft(world.north, start, Duration.ofMinutes(60), null));
        long early = world.organization().member(world.north);
        app.as(early).put("/api/v1/live-classes/" + id + "/registration", Map.of());
        new AttendedClass(app, id, start)
                .begin()
                .enters(world.trainer, LiveRole.PRESENTER)
                .enters(world.northerner, LiveRole.ATTENDEE)
                .enters(early, LiveRole.ATTENDEE)
                .minutes(20, world.northerner)
                .leaves(early)
                .minutes(40, world.northerner)
                .end(world.northerner)
                .freeze(Duration.ofMinutes(5));

        var trainer = app.as(world.trainer);
        var path = "/api/v1/live-reports/" + id;
        var report = trainer.get(path).json();
        assertThat(report).containsEntry("came", 2).containsEntry("stayed", 1).containsEntry("registered", 1);
        assertThat((List<?>) report.get("timeline")).hasSize(61);
        assertThat((List<?>) report.get("checks")).hasSize(3);
        var lines = trainer.get(path + "/attendance").json().get("items").toString();
        assertThat(lines).contains("answered=3", "PRESENTER");
        assertThat(trainer.bytes(path + "/attendance/file")).startsWith('P', 'K');

        assertThat(app.as(world.northerner).get(path).status()).isEqualTo(403);
        assertThat(app.as(new TestClasses(app).trainer).get(path).code()).isEqualTo("live.class-not-found");
    }
}
