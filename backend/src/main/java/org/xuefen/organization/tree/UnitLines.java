package org.xuefen.organization.tree;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
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
            select u.*, (select count(*) from unit c where c.parent_id = u.id and c.closed_at is null) as children
            from unit u
            """;

    private static final String COUNT =
            "select ?, count(*) from member where unit_path >= ? and unit_path < ? and active";

    private final Db db;

    UnitLines(Db db) {
        this.db = db;
    }

    /** A line whose members are still to be counted. */
    private record Uncounted(UnitLine line, String path) {}

    UnitLine of(Unit unit) {
        return lines("where u.id = ?", unit.id()).getFirst();
    }

    List<UnitLine> of(List<String> paths) {
        return paths.isEmpty() ? List.of() : lines("where u.path in (?) order by u.id limit " + MOST, paths);
    }

    List<UnitLine> beneath(Unit unit) {
        return lines("where u.parent_id = ? and u.closed_at is null order by u.id limit " + MOST, unit.id());
    }

    List<UnitLine> search(List<String> paths, String text) {
        var anywhere = "%" + escape(text) + "%";
        var found = paths.stream()
                .flatMap(path -> uncounted("""
                                where u.path >= ? and u.path < ? and u.closed_at is null
                                    and (u.name_zh like ? or u.name_en like ? or u.code = ?)
                                order by u.depth, u.id limit
                                """ + MOST_FOUND, path, after(path), anywhere, anywhere, text).stream())
                .limit(MOST_FOUND)
                .toList();
        return counted(found);
    }

    private List<UnitLine> lines(String where, Object... arguments) {
        return counted(uncounted(where, arguments));
    }

    private List<Uncounted> uncounted(String where, Object... arguments) {
        return db.query(LINE + where, row -> new Uncounted(read(row), row.getString("path")), arguments);
    }

    /** With the active members of each subtree, each counted along its own range of the index. */
    private List<UnitLine> counted(List<Uncounted> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var sql = String.join(" union all ", Collections.nCopies(lines.size(), COUNT));
        var arguments = lines.stream()
                .flatMap(line -> Stream.of(line.line().id(), line.path(), after(line.path())))
                .toArray();
        var members = new HashMap<String, Long>();
        db.query(sql, row -> members.put(row.getString(1), row.getLong(2)), arguments);
        return lines.stream()
                .map(Uncounted::line)
                .map(line -> line.with(members.getOrDefault(line.id(), 0L)))
                .toList();
    }

    /** The first path behind a subtree's: '0' is what follows '/'. */
    private static String after(String path) {
        return path.substring(0, path.length() - 1) + '0';
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
                0,
                row.getInt("version"));
    }
}
