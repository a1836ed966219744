package org.xuefen.live.meeting;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Accounts;
import org.xuefen.live.ClassAudience;
import org.xuefen.live.Meetings;
import org.xuefen.live.meeting.MeetingView.Attendee;
import org.xuefen.live.meeting.MeetingView.Attendees;
import org.xuefen.live.meeting.MeetingView.PersonName;
import org.xuefen.organization.Members;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/** Who is expected and who is there, by name. */
@Singleton
class AttendeeList {
    private static final int MOST_SHOWN = 200;
    private static final int MOST_CHOICES = 20;
    private static final int NAMES_AT_ONCE = 1000;

    private final PersonStore people;
    private final ClassAudience audience;
    private final RecordFile record;
    private final Accounts accounts;
    private final Members members;
    private final MeetingSight sight;
    private final Units units;
    private final Db db;

    AttendeeList(
            PersonStore people,
            ClassAudience audience,
            RecordFile record,
            Accounts accounts,
            Members members,
            MeetingSight sight,
            Units units,
            Db db) {
        this.people = people;
        this.audience = audience;
        this.record = record;
        this.accounts = accounts;
        this.members = members;
        this.sight = sight;
        this.units = units;
        this.db = db;
    }

    /** Those there first, then by name; of a closed meeting as it was signed. */
    @Connectable
    Attendees of(Meeting meeting, @Nullable String search) {
        var all = meeting.closed() ? signed(meeting.classId()) : now(meeting.classId());
        var wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        var found = all.stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing((Attendee each) -> !each.presence().there())
                        .thenComparing(Attendee::presence)
                        .thenComparing(Attendee::name))
                .toList();
        return new Attendees(found.stream().limit(MOST_SHOWN).toList(), found.size());
    }

    private List<Attendee> now(long classId) {
        var noted = new HashMap<Long, Person>();
        people.all(classId).forEach(person -> noted.put(person.accountId(), person));
        var expected = audience.expected(classId, Planning.MOST_EXPECTED);
        var ids = new TreeSet<>(expected);
        ids.addAll(noted.keySet());
        noted.values().forEach(person -> {
            if (person.notedBy() != null) {
                ids.add(person.notedBy());
            }
        });
        var names = names(List.copyOf(ids));
        var found = new ArrayList<Attendee>();
        for (long id : ids) {
            var person = noted.get(id);
            if (person == null && !expected.contains(id)) {
                continue; // has only noted others
            }
            var by = person == null ? null : person.notedBy();
            found.add(new Attendee(
                    Ids.text(id),
                    names.getOrDefault(id, "—"),
                    person == null || person.expected(),
                    person == null ? Presence.ABSENT : person.presence(),
                    person == null ? null : person.notedAt(),
                    by == null ? null : names.getOrDefault(by, "—"),
                    person == null ? "" : person.note()));
        }
        return found;
    }

    private Map<Long, String> names(List<Long> ids) {
        var names = new HashMap<Long, String>();
        for (int from = 0; from < ids.size(); from += NAMES_AT_ONCE) {
            accounts.findAll(ids.subList(from, Math.min(ids.size(), from + NAMES_AT_ONCE)))
                    .forEach(account -> names.put(account.id(), account.name()));
        }
        return names;
    }

    private List<Attendee> signed(long classId) {
        var names = record.names(classId);
        return record.said(record.requireRecord(classId)).list("people").stream()
                .filter(person -> person.text("expected").equals("yes")
                        || !person.text("presence").equals(Presence.ABSENT.name()))
                .map(person -> new Attendee(
                        person.text("seat"),
                        names.getOrDefault(person.text("seat"), "№ " + person.text("seat")),
                        person.text("expected").equals("yes"),
                        Presence.valueOf(person.text("presence")),
                        person.text("at").isEmpty() ? null : java.time.Instant.parse(person.text("at")),
                        person.text("by").isEmpty()
                                ? null
                                : names.getOrDefault(person.text("by"), "№ " + person.text("by")),
                        ""))
                .toList();
    }

    @Connectable
    List<PersonName> choices(long classId, @Nullable String search) {
        return candidates(sight.live(classId).unitId(), search == null ? "" : search).stream()
                .map(found -> new PersonName(Ids.text(found.accountId()), found.name()))
                .toList();
    }

    /** Who could be secretary or speak: the active members of the organization, by name or number. */
    @Connectable
    List<Meetings.Candidate> candidates(long unitId, String search) {
        var root = units.root(unitId).path();
        var wanted = search.strip();
        var like = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return members.findAll(db.query("""
                        select member_id from member_unit where active = true and unit_path like ?
                            and (name like ? or member_no like ?) order by member_no limit ?
                        """, row -> row.getLong(1), root + "%", like, like, MOST_CHOICES)).stream()
                .map(member -> new Meetings.Candidate(member.id(), member.name()))
                .sorted(Comparator.comparing(Meetings.Candidate::name))
                .toList();
    }
}
