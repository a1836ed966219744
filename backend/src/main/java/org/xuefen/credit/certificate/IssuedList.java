package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;

/** Certificates of the members of some units, the latest first. */
@Singleton
class IssuedList {
    private final Db db;
    private final Units units;
    private final CertificateViews views;
    private final Contents contents;

    IssuedList(Db db, Units units, CertificateViews views, Contents contents) {
        this.db = db;
        this.units = units;
        this.views = views;
        this.contents = contents;
    }

    /** @param text a number, or how a name begins */
    record Filter(
            @Nullable Long designId,
            @Nullable CertificateState state,
            @Nullable String text) {}

    private record Found(Edition edition, String name, long unitId) {}

    Page<CertificateRow> page(Unit unit, Filter filter, @Nullable String cursor, int limit) {
        var arguments =
                new ArrayList<@Nullable Object>(List.of(units.root(unit.id()).id(), unit.path() + "%"));
        var sql = new StringBuilder("""
                select e.*, c.design_id, c.member_id, c.root_unit_id, c.number, c.name_shown, m.name, m.unit_id
                from certificate c
                    join certificate_edition e on e.id = c.edition_id
                    join member_unit m on m.member_id = c.member_id
                where c.root_unit_id = ? and m.unit_path like ?
                """);
        narrow(sql, arguments, filter);
        long before = Cursor.id(cursor);
        if (before > 0) {
            sql.append(" and c.id < ?");
            arguments.add(before);
        }
        sql.append(" order by c.id desc limit ").append(limit + 1);
        var found = db.query(
                sql.toString(),
                row -> new Found(CertificateStore.read(row), row.getString("name"), row.getLong("unit_id")),
                arguments.toArray());
        var names = units.findAll(found.stream().map(Found::unitId).distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return Page.of(found, limit, each -> Cursor.of(each.edition().certificateId()))
                .map(each -> views.row(
                        each.edition(),
                        Ids.text(each.edition().memberId()),
                        each.name(),
                        names.getOrDefault(each.unitId(), Text.of("", ""))));
    }

    private void narrow(StringBuilder sql, List<@Nullable Object> arguments, Filter filter) {
        if (filter.designId() != null) {
            sql.append(" and c.design_id = ?");
            arguments.add(filter.designId());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" and (c.number = ? or m.name like ?)");
            arguments.add(filter.text().strip());
            arguments.add(filter.text().strip().replace("%", "").replace("_", "") + "%");
        }
        switch (filter.state()) {
            case null -> {}
            case VALID -> {
                sql.append(" and e.state = 'VALID' and (e.expires_on is null or e.expires_on >= ?)");
                arguments.add(contents.today());
            }
            case EXPIRED -> {
                sql.append(" and e.state = 'VALID' and e.expires_on < ?");
                arguments.add(contents.today());
            }
            case SUSPENDED -> sql.append(" and e.state = 'SUSPENDED'");
            case REVOKED -> sql.append(" and e.state = 'REVOKED'");
            case SUPERSEDED -> sql.append(" and e.superseded_by is not null");
        }
    }
}
