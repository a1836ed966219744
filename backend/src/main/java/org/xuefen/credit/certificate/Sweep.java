package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;

/** Looks at everyone a new or changed design is for: what they achieved before it was made earns it too. */
@Singleton
class Sweep implements JobHandler {
    static final String KIND = "credit.certificate-sweep";
    private static final int BATCH = 500;

    private final Db db;
    private final DesignStore designs;
    private final Issuing issuing;
    private final Units units;
    private final OrganizationSettings zone;
    private final Clock clock;

    Sweep(Db db, DesignStore designs, Issuing issuing, Units units, OrganizationSettings zone, Clock clock) {
        this.db = db;
        this.designs = designs;
        this.issuing = issuing;
        this.units = units;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param data the design's id */
    @Override
    public void run(String id, String data) {
        designs.find(Ids.parse(data))
                .filter(design -> design.open() && design.automatic())
                .ifPresent(this::sweep);
    }

    int sweep(Design design) {
        int issued = 0;
        int thisYear = zone.dayOf(clock.instant()).getYear();
        for (int year = design.fromYear(); year <= thisYear; year++) {
            issued += sweep(design, year);
        }
        return issued;
    }

    private int sweep(Design design, int year) {
        var path = units.require(design.unitId()).path();
        int issued = 0;
        long after = 0;
        while (true) {
            var members = members(design, path, year, after);
            if (members.isEmpty()) {
                return issued;
            }
            for (long member : members) {
                issued += issuing.issue(design, member, year).isPresent() ? 1 : 0;
            }
            after = members.getLast();
        }
    }

    private List<Long> members(Design design, String path, int year, long after) {
        var met = design.earning().kind() == EarningKind.REQUIREMENT ? " and missing_milli = 0" : "";
        return db.query(
                "select distinct member_id from credit_standing where year = ? and unit_path like ? and member_id > ?"
                        + " and entries > 0" + met + " order by member_id limit " + BATCH,
                row -> row.getLong(1),
                year,
                path + "%",
                after);
    }
}
