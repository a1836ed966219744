package org.xuefen.organization.transfer;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Member;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Where a member could go: open units of their organization, by name and place, and nothing more of them. */
@Singleton
class Targets {
    private static final int MOST = 20;

    private final Db db;
    private final UnitRefs refs;

    Targets(Db db, UnitRefs refs) {
        this.db = db;
        this.refs = refs;
    }

    /** @param path names of the units above it, from the organization down */
    @Serdeable
    record Target(
            String id, Text name, List<Text> path, @Nullable String code) {}

    private record Row(long id, @Nullable String code) {}

    /** Those whose name or number has it, the highest first; without a text the highest of all. */
    List<Target> find(Member member, @Nullable String search) {
        var root = member.unitPath().substring(0, member.unitPath().indexOf('/', 1) + 1);
        var arguments = new ArrayList<@Nullable Object>(List.of(root + "%", member.unitId()));
        var sql = "select id, code from unit where path like ? and id <> ? and closed_at is null";
        if (search != null && !search.isBlank()) {
            var text = search.strip();
            var anywhere = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            sql += " and (name_zh like ? or name_en like ? or code = ?)";
            arguments.addAll(List.of(anywhere, anywhere, text));
        }
        var rows = db.query(
                sql + " order by depth, id limit " + MOST,
                row -> new Row(row.getLong(1), row.getString(2)),
                arguments.toArray());
        var named = refs.of(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> {
                    var ref = named.apply(row.id());
                    return new Target(Ids.text(row.id()), ref.name(), ref.path(), row.code());
                })
                .toList();
    }
}
