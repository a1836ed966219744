package org.xuefen.study.mandate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.notification.Inbox;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/**
 * Says what is due to be said, one message a member and day. Whoever writes a member's row of the day writes the message, and
 * with it what it said of which mandate: all of it commits, or nothing does. Two servers at once, a retry after a kill: the
 * second finds the rows of the first, or none and begins anew.
 */
@Singleton
class Reminding {
    private final Db db;
    private final MandateStore store;
    private final Courses courses;
    private final Units units;
    private final Inbox inbox;

    Reminding(Db db, MandateStore store, Courses courses, Units units, Inbox inbox) {
        this.db = db;
        this.store = store;
        this.courses = courses;
        this.units = units;
        this.inbox = inbox;
    }

    /** A member bound by a mandate, who is not done. */
    record Open(long mandateId, long memberId, LocalDate fromOn, LocalDate dueOn) {}

    private record Key(long mandateId, long memberId, String occasion) {}

    /** @return how many members were told something */
    @Transactional
    int tell(Collection<Long> memberIds, LocalDate today) {
        var claimed = claim(new TreeSet<>(memberIds), today);
        if (claimed.isEmpty()) {
            return 0;
        }
        var open = db.query(
                """
                select b.mandate_id, b.member_id, b.from_on, b.due_on from study_mandate_bound b
                where b.member_id in (?) and b.is_current = true and b.done_at is null and b.excuse is null
                order by b.member_id, b.due_on, b.mandate_id
                """,
                row -> new Open(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)),
                claimed);
        var mandates = mandates(open);
        var due = due(open, mandates, today);
        var byMember = new HashMap<Long, List<Said>>();
        var words = new Words(mandates.values());
        due.forEach((row, occasion) -> byMember.computeIfAbsent(row.memberId(), id -> new ArrayList<>())
                .add(words.said(mandates.get(row.mandateId()), occasion, row.dueOn())));
        db.batch(
                "insert into study_mandate_reminder (mandate_id, member_id, occasion, said_on) values (?, ?, ?, ?)",
                due.entrySet().stream()
                        .map(each -> new @Nullable Object[] {
                            each.getKey().mandateId(),
                            each.getKey().memberId(),
                            each.getValue().code(),
                            today
                        })
                        .toList());
        inbox.remind(byMember.entrySet().stream()
                .map(each -> ReminderWords.of(each.getKey(), each.getValue(), today))
                .toList());
        var silent = claimed.stream().filter(id -> !byMember.containsKey(id)).toList();
        if (!silent.isEmpty()) {
            db.update("delete from study_mandate_digest where said_on = ? and member_id in (?)", today, silent);
        }
        return byMember.size();
    }

    /** Those whose row of the day is ours. In order of ids, so that two servers wait for each other in one direction. */
    private List<Long> claim(Set<Long> memberIds, LocalDate today) {
        long claim = Ids.next();
        db.batch(
                "insert ignore into study_mandate_digest (member_id, said_on, claim) values (?, ?, ?)",
                memberIds.stream()
                        .map(id -> new @Nullable Object[] {id, today, claim})
                        .toList());
        return db.query(
                "select member_id from study_mandate_digest where said_on = ? and member_id in (?) and claim = ?",
                row -> row.getLong(1),
                today,
                memberIds,
                claim);
    }

    private Map<Long, Mandate> mandates(List<Open> open) {
        return store.findAll(open.stream().map(Open::mandateId).distinct().toList()).stream()
                .filter(mandate -> mandate.issued() && mandate.boundAt() != null)
                .collect(Collectors.toMap(Mandate::id, Function.identity()));
    }

    /** For each row the latest occasion that has come, where it was not said yet. */
    Map<Open, Occasion> due(List<Open> open, Map<Long, Mandate> mandates, LocalDate today) {
        var found = new LinkedHashMap<Open, Occasion>();
        if (open.isEmpty() || mandates.isEmpty()) {
            return found;
        }
        var moves = new HashMap<Long, List<LocalDate>>();
        db.query(
                "select mandate_id, changed_on from study_mandate_change where mandate_id in (?) order by mandate_id, number",
                row -> moves.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getObject(2, LocalDate.class)),
                mandates.keySet());
        var called = new HashSet<>(db.query(
                "select mandate_id from study_mandate_call where called_on = ? and mandate_id in (?)",
                row -> row.getLong(1),
                today,
                mandates.keySet()));
        for (var row : open) {
            var mandate = mandates.get(row.mandateId());
            if (mandate != null) {
                var begins = row.fromOn().isAfter(mandate.startsOn()) ? row.fromOn() : mandate.startsOn();
                var terms = new Occasion.Terms(
                        mandate.reminders(),
                        begins,
                        row.dueOn(),
                        moves.getOrDefault(mandate.id(), List.of()),
                        called.contains(mandate.id()));
                Occasion.latest(terms, today).ifPresent(occasion -> found.put(row, occasion));
            }
        }
        var said = said(found.keySet());
        found.entrySet()
                .removeIf(each -> said.contains(new Key(
                        each.getKey().mandateId(),
                        each.getKey().memberId(),
                        each.getValue().code())));
        return found;
    }

    private Set<Key> said(Collection<Open> rows) {
        if (rows.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(db.query(
                """
                select mandate_id, member_id, occasion from study_mandate_reminder
                where mandate_id in (?) and member_id in (?)
                """,
                row -> new Key(row.getLong(1), row.getLong(2), row.getString(3)),
                rows.stream().map(Open::mandateId).distinct().toList(),
                rows.stream().map(Open::memberId).distinct().toList()));
    }

    /** Titles and names, asked for once. */
    private final class Words {
        private final Map<Long, List<Long>> coursesOf;
        private final Map<Long, Text> titles;
        private final Map<Long, Text> names;

        Words(Collection<Mandate> mandates) {
            coursesOf = store.courses(mandates.stream().map(Mandate::id).toList());
            titles = courses.titles(
                    coursesOf.values().stream().flatMap(List::stream).toList());
            names = units.findAll(mandates.stream().map(Mandate::unitId).toList()).stream()
                    .collect(Collectors.toMap(Unit::id, Unit::name));
        }

        Said said(@Nullable Mandate mandate, Occasion occasion, LocalDate dueOn) {
            var of = Objects.requireNonNull(mandate);
            var shown = coursesOf.getOrDefault(of.id(), List.of()).stream()
                    .map(id -> titles.getOrDefault(id, Courses.GONE))
                    .toList();
            return new Said(of, occasion, dueOn, shown, names.getOrDefault(of.unitId(), Text.of("", "")));
        }
    }
}
