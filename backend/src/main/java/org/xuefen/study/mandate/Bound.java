package org.xuefen.study.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.study.RequirementState;

/**
 * A member and a mandate.
 *
 * @param fromOn the first day it bound them
 * @param untilAt since when it does not any more
 */
record Bound(
        long id,
        long mandateId,
        long memberId,
        String unitPath,
        LocalDate fromOn,
        @Nullable Instant untilAt,
        LocalDate dueOn,
        Instant dueAt,
        @Nullable Instant doneAt,
        boolean begun,
        @Nullable String excuse) {

    RequirementState state(Instant now) {
        return States.of(doneAt, dueAt, excuse, begun, now);
    }

    static Bound read(ResultSet row) throws SQLException {
        return new Bound(
                row.getLong("id"),
                row.getLong("mandate_id"),
                row.getLong("member_id"),
                row.getString("unit_path"),
                row.getObject("from_on", LocalDate.class),
                Db.instant(row, "until_at"),
                row.getObject("due_on", LocalDate.class),
                Db.requireInstant(row, "due_at"),
                Db.instant(row, "done_at"),
                row.getBoolean("begun"),
                row.getString("excuse"));
    }
}
