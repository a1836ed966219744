package org.xuefen.organization.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.xuefen.organization.Industry;
import org.xuefen.organization.UnitKind;

/** Empty rosters to fill in. */
final class Template {
    private Template() {}

    /** The header line; with a byte order mark, for without one Excel takes UTF-8 for something else. */
    static byte[] csv(RosterKind kind, boolean english) {
        var header = kind.columns().stream()
                .map(column -> english ? column.en() : column.zh())
                .collect(Collectors.joining(","));
        return ("\uFEFF" + header + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The header line, and a second sheet with what may stand in the cells. */
    static byte[] xlsx(RosterKind kind, boolean english, List<UnitKind> kinds, List<Industry> industries) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Xuefen", "1.0")) {
            var sheet = workbook.newWorksheet(english ? "Roster" : "名单");
            sheet.freezePane(0, 1);
            for (int i = 0; i < kind.columns().size(); i++) {
                var column = kind.columns().get(i);
                sheet.value(0, i, english ? column.en() : column.zh());
                sheet.style(0, i)
                        .bold()
                        .fillColor(column.required() ? "F6E3DE" : "EFEEEA")
                        .set();
                sheet.width(i, 18);
            }
            var notes = workbook.newWorksheet(english ? "Values" : "可填内容");
            notes.width(0, 28);
            notes.width(1, 44);
            int row = 0;
            notes.value(row++, 0, english ? "Shaded red: required" : "红底的列必填");
            switch (kind) {
                case UNITS -> {
                    for (var each : kinds) {
                        notes.value(row, 0, english ? "Kind" : "组织类型");
                        notes.value(
                                row++,
                                1,
                                english ? each.name().en() : each.name().zh());
                    }
                }
                case MEMBERS -> {
                    notes.value(row, 0, english ? "Joined" : "加入日期");
                    notes.value(row++, 1, "2024-03-18");
                    for (var each : industries) {
                        notes.value(row, 0, each.code());
                        notes.value(row++, 1, english ? each.nameEn() : each.nameZh());
                    }
                }
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
