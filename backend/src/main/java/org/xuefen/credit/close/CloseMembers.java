package org.xuefen.credit.close;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.Text;

/** The lines of a close with names; the statement itself has none. */
@Singleton
class CloseMembers {
    private static final int EXPORT_PAGE = 2000;

    private final Figures figures;
    private final Units units;

    CloseMembers(Figures figures, Units units) {
        this.figures = figures;
        this.units = units;
    }

    /** @param countedBeforeMilli in a supplement, what counted before it */
    @Serdeable
    record Row(
            String memberId,
            String name,
            String memberNo,
            Text unitName,
            boolean met,
            long countedMilli,
            long missingMilli,
            int entries,
            long countedBeforeMilli) {}

    Page<Row> page(Close close, @Nullable String cursor, int limit) {
        var found = figures.page(close, Cursor.keys(cursor, 2), limit + 1);
        var names = units
                .findAll(found.stream().map(Figures.Named::unitId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return Page.of(found, limit, each -> Cursor.of(each.missingMilli(), each.memberId()))
                .map(each -> new Row(
                        Ids.text(each.memberId()),
                        each.name(),
                        each.memberNo(),
                        names.getOrDefault(each.unitId(), Text.of("—", "—")),
                        each.met(),
                        each.countedMilli(),
                        each.missingMilli(),
                        each.entries(),
                        each.countedBeforeMilli()));
    }

    TableFile file(Close close, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var header = zh
                ? java.util.List.of("姓名", "编号", "组织", "状态", "计入", "还差", "记录数")
                : java.util.List.of("Name", "Number", "Unit", "State", "Counted", "Missing", "Entries");
        return new TableFile("xuefen-statement-" + close.year() + "-" + close.number(), header, sink -> {
            String cursor = null;
            do {
                var page = page(close, cursor, EXPORT_PAGE);
                page.items()
                        .forEach(row -> sink.accept(java.util.List.of(
                                row.name(),
                                row.memberNo(),
                                row.unitName().in(locale),
                                row.met() ? (zh ? "达标" : "met") : (zh ? "未达标" : "missed"),
                                new TableFile.Milli(row.countedMilli()),
                                new TableFile.Milli(row.missingMilli()),
                                row.entries())));
                cursor = page.next();
            } while (cursor != null);
        });
    }
}
