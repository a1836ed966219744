package org.xuefen.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.shared.Db;

@ExtendWith(AppExtension.class)
class DemoStepsIT {
    @Test
    void aStepIsDoneOnceAndGivesTheSameEachTime(XuefenApp app) {
        var steps = app.bean(DemoSteps.class);
        var ran = new AtomicInteger();
        var step = "once-" + System.nanoTime();
        assertThat(steps.once(step, () -> 40 + ran.incrementAndGet())).isEqualTo(41);
        assertThat(steps.once(step, () -> 40 + ran.incrementAndGet())).isEqualTo(41);
        assertThat(ran).hasValue(1);
    }

    @Test
    void aStepThatBreaksLeavesNothingBehind(XuefenApp app) {
        var steps = app.bean(DemoSteps.class);
        var db = app.bean(Db.class);
        var step = "broken-" + System.nanoTime();
        assertThatThrownBy(() -> steps.once(step, () -> {
                    db.update("insert into search_change (id, subject_id) values (?, 1)", -step.hashCode() - 1L << 33);
                    throw new IllegalStateException("killed in the middle");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(steps.done(step)).isEmpty();
        assertThat(db.number("select count(*) from search_change where id = ?", -step.hashCode() - 1L << 33))
                .isZero();
    }
}
