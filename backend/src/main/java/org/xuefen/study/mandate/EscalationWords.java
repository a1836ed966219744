package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuefen.notification.Inbox;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Text;

/** The weekly message to an organizer: how many are overdue, in which units, and the first of them by name. */
@Singleton
class EscalationWords {
    private static final int MOST_UNITS = 10;
    private static final int MOST_NAMES = 5;

    private final Db db;
    private final Units units;

    EscalationWords(Db db, Units units) {
        this.db = db;
        this.units = units;
    }

    private record Overdue(String path, long members) {}

    Inbox.Reminder of(long organizer, List<Long> mandates, List<String> paths, Instant now) {
        var overdue = db.query("""
                select b.unit_path, count(distinct b.member_id) n from study_mandate_bound b
                where b.mandate_id in (?) and b.is_current = true and b.unit_path in (?) and b.done_at is null
                    and b.excuse is null and b.due_at <= ?
                group by b.unit_path order by n desc, b.unit_path
                """, row -> new Overdue(row.getString(1), row.getLong(2)), mandates, paths, now);
        var shown = overdue.stream().limit(MOST_UNITS).toList();
        var arguments = new HashMap<String, String>();
        arguments.put(
                "count",
                Long.toString(overdue.stream().mapToLong(Overdue::members).sum()));
        arguments.put("units", Integer.toString(overdue.size()));
        Inbox.put(arguments, "list", list(lines(shown, mandates, now), overdue.size() > shown.size()));
        return new Inbox.Reminder(
                organizer, "study.mandate-overdue", Map.copyOf(arguments), "/organize/mandates?state=OVERDUE");
    }

    private record Line(Text unit, List<String> people, long members) {
        String zh() {
            var names = String.join("、", people);
            return unit.in(Locale.CHINESE) + "：" + names + (members > people.size() ? " 等 " : " ") + members + " 人";
        }

        String en() {
            var names = String.join(", ", people);
            return unit.in(Locale.ENGLISH) + ": " + names + (members > people.size() ? " and others (" : " (") + members
                    + ")";
        }
    }

    private static Text list(List<Line> lines, boolean more) {
        return Text.of(
                lines.stream().map(Line::zh).collect(Collectors.joining("；")) + (more ? "；另有其他组织。" : "。"),
                lines.stream().map(Line::en).collect(Collectors.joining("; ")) + (more ? "; and further units." : "."));
    }

    private List<Line> lines(List<Overdue> shown, List<Long> mandates, Instant now) {
        var names = units.findAll(shown.stream().map(each -> last(each.path())).toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return shown.stream()
                .map(each -> new Line(
                        names.getOrDefault(last(each.path()), Text.of("", "")),
                        people(each, mandates, now),
                        each.members()))
                .toList();
    }

    private List<String> people(Overdue of, List<Long> mandates, Instant now) {
        return db.query("""
                select distinct m.member_no, m.name from study_mandate_bound b
                join member_unit m on m.member_id = b.member_id
                where b.mandate_id in (?) and b.is_current = true and b.unit_path = ? and b.done_at is null
                    and b.excuse is null and b.due_at <= ?
                order by m.member_no limit\s""" + MOST_NAMES, row -> row.getString(2), mandates, of.path(), now);
    }

    private static long last(String path) {
        return Long.parseLong(Arrays.stream(path.split("/")).toList().getLast());
    }
}
