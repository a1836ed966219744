package org.xuefen.organization.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.xuefen.organization.Unit;
import org.xuefen.shared.Db;
import org.xuefen.shared.Text;

/** Reads rows of table {@code unit}. */
final class UnitRow {
    private UnitRow() {}

    static Unit read(ResultSet row) throws SQLException {
        return new Unit(
                row.getLong("id"),
                Db.id(row, "parent_id"),
                row.getString("path"),
                Text.of(row.getString("name_zh"), row.getString("name_en")),
                row.getString("kind"),
                row.getString("code"),
                Db.instant(row, "closed_at"),
                row.getInt("version"));
    }

    /** The first id of a path. */
    static long rootId(String path) {
        return Long.parseLong(path.substring(1, path.indexOf('/', 1)));
    }
}
