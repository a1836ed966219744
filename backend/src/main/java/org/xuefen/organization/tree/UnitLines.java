package org.xuefen.organization.tree;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.xuefen.organization.Unit;
import org.xuefen.organization.tree.UnitController.UnitLine;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Units with what stands beneath them counted. */
@Singleton
class UnitLines {
    private static final int MOST = 500;
    private static final int MOST_FOUND = 20;
    private static final String LINE = """
            select u.*,
                (select count(*) from unit c where c.parent_id = u.id and c.closed_at is null) as children,
                (select count(*) from member m where m.unit_path like concat(u.path, '%') and m.active) as members
            from unit u
            """;

    private final Db db;

    UnitLines(Db db) {
        this.db = db;
    }

    UnitLine of(Unit unit) {
        return db.one(LINE + "where u.id = ?", UnitLines::read, unit.id()).orElseThrow();
    }

    List<UnitLine> of(List<String> paths) {
        return paths.isEmpty()
                ? List.of()
                : db.query(LINE + "where u.path in (?) order by u.id limit " + MOST, UnitLines::read, paths);
    }

    List<UnitLine> beneath(Unit unit) {
        return db.query(
                LINE + "where u.parent_id = ? and u.closed_at is null order by u.id limit " + MOST,
                UnitLines::read,
                unit.id());
    }

    List<UnitLine> search(List<String> paths, String text) {
        var anywhere = "%" + escape(text) + "%";
        return paths.stream()
                .flatMap(path ->
                        db
                                .query(LINE + """
                                        where u.path like ? and u.closed_at is null
                                            and (u.name_zh like ? or u.name_en like ? or u.code = ?)
                                        order by u.depth, u.id limit
                                        """ + MOST_FOUND, UnitLines::read, path + "%", anywhere, anywhere, text)
                                .stream())
                .limit(MOST_FOUND)
                .toList();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static UnitLine read(ResultSet row) throws SQLException {
        var parent = Db.id(row, "parent_id");
        return new UnitLine(
                Ids.text(row.getLong("id")),
                parent == null ? null : Ids.text(parent),
                Text.of(row.getString("name_zh"), row.getString("name_en")),
                row.getString("kind"),
                row.getString("code"),
                Db.instant(row, "closed_at") == null,
                row.getInt("children"),
                row.getLong("members"),
                row.getInt("version"));
    }
}
