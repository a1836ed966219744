package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;

/** Forgets on which days someone had a message; what was said of which mandate stays. */
@Singleton
class DigestSweep implements RecurringJob {
    private static final int KEPT_DAYS = 30;
    private static final int AT_ONCE = 10_000;

    private final Db db;
    private final OrganizationSettings settings;
    private final Clock clock;

    DigestSweep(Db db, OrganizationSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "study.mandate-digest-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        var until = settings.dayOf(clock.instant()).minusDays(KEPT_DAYS);
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = db.update(
                    "delete from study_mandate_digest where said_on < ? order by said_on limit ?", until, AT_ONCE);
        }
    }
}
