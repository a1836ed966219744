package org.xuefen.organization.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.xuefen.organization.Member;

/** Reads rows of table {@code member}. */
final class MemberRow {
    private MemberRow() {}

    static Member read(ResultSet row) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("unit_id"),
                row.getString("unit_path"),
                row.getString("industry"),
                row.getString("member_no"),
                row.getObject("joined_on", LocalDate.class),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    /** The organization a path begins with. */
    static long rootId(String path) {
        return Long.parseLong(path.substring(1, path.indexOf('/', 1)));
    }
}
