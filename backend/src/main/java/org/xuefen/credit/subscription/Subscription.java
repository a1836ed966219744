package org.xuefen.credit.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.audit.AuditQuery;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** A view and when it is told. */
record Subscription(
        long id,
        long memberId,
        long unitId,
        long schemeId,
        @Nullable String section,
        Cadence cadence,
        int day,
        int hour,
        Instant nextAt) {
    AuditQuery query() {
        return new AuditQuery(Ids.text(schemeId), null, Ids.text(unitId), section, null);
    }

    /** The view's address; the year is the one it is then. */
    String address() {
        return "/organize/audit?scheme=" + schemeId + "&unit=" + unitId
                + (section == null ? "" : "&section=" + section);
    }

    static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                row.getLong("member_id"),
                row.getLong("unit_id"),
                row.getLong("scheme_id"),
                row.getString("section"),
                Cadence.valueOf(row.getString("cadence")),
                row.getInt("day"),
                row.getInt("hour"),
                Db.requireInstant(row, "next_at"));
    }
}
