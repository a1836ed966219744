package org.xuefen.study.watch;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Db;
import org.xuefen.study.evidence.Desk;
import org.xuefen.study.evidence.DeskCodec;
import org.xuefen.study.evidence.Watched;

/**
 * The desk rows. A group of heartbeats is one locking read and one multi-row write: a row a member, one row a heartbeat.
 * Rows are locked in the order of members, so that the lanes of two servers wait for each other and never in a circle.
 */
@Singleton
public class Desks {
    static final byte[] EMPTY = DeskCodec.encode(Desk.EMPTY);
    private static final int AT_HAND = 3;

    private final Db db;
    private final StudySettings settings;

    Desks(Db db, StudySettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** Applies the heartbeats in the order given and writes what they change, in the caller's transaction or its own. */
    @Transactional
    public List<Taken> accept(List<Heartbeat> group) {
        var desks = lock(group.stream().map(beat -> beat.session().memberId()).toList());
        bringBack(group, desks);
        var written = new Written(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var taken = new ArrayList<Taken>(group.size());
        var latest = new HashMap<Long, Long>();
        for (var heartbeat : group) {
            var session = heartbeat.session();
            var before = desks.getOrDefault(session.memberId(), Desk.EMPTY);
            var after = before;
            var rule = session.rule(settings);
            for (var beat : heartbeat.beats()) {
                after = rule.accept(after, session.player(), beat, heartbeat.now());
            }
            var watched = after.item(session.contentId());
            boolean reached = session.reached(watched);
            boolean crossed = reached && !session.reached(before.item(session.contentId()));
            if (crossed) {
                written.due()
                        .add(new Object[] {session.memberId(), session.id(), Instant.ofEpochMilli(heartbeat.now())});
            }
            desks.put(session.memberId(), after);
            latest.merge(session.memberId(), heartbeat.now(), Math::max);
            taken.add(new Taken(watched, reached, crossed));
        }
        latest.forEach((member, now) -> {
            var desk = putAway(member, desks.getOrDefault(member, Desk.EMPTY), now, written.away());
            written.desks().add(new Object[] {member, DeskCodec.encode(desk), Instant.ofEpochMilli(now)});
        });
        write(written);
        return taken;
    }

    /** Reads a member's desk for change. */
    @Transactional
    Desk lock(long memberId) {
        return lock(List.of(memberId)).getOrDefault(memberId, Desk.EMPTY);
    }

    @Transactional
    void save(long memberId, Desk desk, Instant now) {
        db.update("""
                insert into study_desk (member_id, state, updated_at) values (?, ?, ?)
                on duplicate key update state = values(state), updated_at = values(updated_at)
                """, memberId, DeskCodec.encode(desk), now);
    }

    /** What a member has watched of these contents; those never opened are missing. */
    @Connectable
    public Map<Long, Watched> watched(long memberId, Collection<Long> contents) {
        return watched(List.of(memberId), contents).getOrDefault(memberId, Map.of());
    }

    /**
     * By member, then by content. Desks are read first: what is put away in between is then seen twice, never not at all.
     * Nothing has ever been put away from a desk that isn't full.
     */
    @Connectable
    public Map<Long, Map<Long, Watched>> watched(Collection<Long> members, Collection<Long> contents) {
        var found = new HashMap<Long, Map<Long, Watched>>();
        if (members.isEmpty() || contents.isEmpty()) {
            return found;
        }
        var full = new ArrayList<Long>();
        for (var desk : db.query(
                "select member_id, state from study_desk where member_id in (?)",
                row -> Map.entry(row.getLong(1), DeskCodec.decode(row.getBytes(2))),
                members)) {
            var items = desk.getValue().items();
            if (items.size() >= AT_HAND) {
                full.add(desk.getKey());
            }
            items.forEach((content, watched) -> {
                if (contents.contains(content)) {
                    found.computeIfAbsent(desk.getKey(), _ -> new HashMap<>()).put(content, watched);
                }
            });
        }
        for (var row : full.isEmpty() ? List.<Away>of() : away(full, contents)) {
            found.computeIfAbsent(row.member(), _ -> new HashMap<>()).putIfAbsent(row.content(), row.watched());
        }
        return found;
    }

    private record Written(
            List<@Nullable Object[]> desks, List<@Nullable Object[]> away, List<@Nullable Object[]> due) {}

    private record Away(long member, long content, Watched watched) {}

    private Map<Long, Desk> lock(List<Long> members) {
        var desks = new LinkedHashMap<Long, Desk>();
        db.query(
                        "select member_id, state from study_desk where member_id in (?) order by member_id for update",
                        row -> Map.entry(row.getLong(1), DeskCodec.decode(row.getBytes(2))),
                        members.stream().distinct().sorted().toList())
                .forEach(entry -> desks.put(entry.getKey(), entry.getValue()));
        return desks;
    }

    /** Contents that had left the desk and are played again. */
    private void bringBack(List<Heartbeat> group, Map<Long, Desk> desks) {
        var missing = new TreeSet<Long>();
        for (var heartbeat : group) {
            long member = heartbeat.session().memberId();
            long content = heartbeat.session().contentId();
            var desk = desks.get(member);
            if (desk == null || !desk.items().containsKey(content)) {
                missing.add(member);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        var contents = group.stream()
                .map(beat -> beat.session().contentId())
                .distinct()
                .toList();
        for (var row : away(missing, contents)) {
            var desk = desks.getOrDefault(row.member(), Desk.EMPTY);
            if (!desk.items().containsKey(row.content())) {
                desks.put(row.member(), desk.with(row.content(), row.watched()));
            }
        }
    }

    private List<Away> away(Collection<Long> members, Collection<Long> contents) {
        return db.query(
                "select member_id, content_id, state from study_watched where member_id in (?) and content_id in (?)",
                row -> new Away(row.getLong(1), row.getLong(2), DeskCodec.decodeWatched(row.getBytes(3))),
                members,
                contents);
    }

    private static Desk putAway(long member, Desk desk, long now, List<@Nullable Object[]> away) {
        var rest = desk;
        while (rest.items().size() > AT_HAND) {
            var oldest = rest.items().entrySet().iterator().next();
            away.add(new Object[] {
                member, oldest.getKey(), DeskCodec.encode(oldest.getValue()), Instant.ofEpochMilli(now)
            });
            rest = rest.without(oldest.getKey());
        }
        return rest;
    }

    private void write(Written written) {
        db.batch("""
                insert into study_desk (member_id, state, updated_at) values (?, ?, ?)
                on duplicate key update state = values(state), updated_at = values(updated_at)
                """, written.desks());
        db.batch("""
                insert into study_watched (member_id, content_id, state, updated_at) values (?, ?, ?, ?)
                on duplicate key update state = values(state), updated_at = values(updated_at)
                """, written.away());
        db.batch("insert ignore into study_due (member_id, session_id, due_at) values (?, ?, ?)", written.due());
    }
}
