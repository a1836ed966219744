package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import org.xuefen.shared.JobHandler;

/** Goes through the mandates at once, because an organizer called. */
@Singleton
class CalledJob implements JobHandler {
    static final String KIND = "study.mandate-called";

    private final ReminderRun run;

    CalledJob(ReminderRun run) {
        this.run = run;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id, String data) {
        run.run();
    }
}
