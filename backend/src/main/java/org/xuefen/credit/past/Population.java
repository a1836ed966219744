package org.xuefen.credit.past;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.scheme.Assigned;
import org.xuefen.credit.scheme.Assignments;
import org.xuefen.shared.Db;

/** Who was under a scheme in a subtree at a time, in parts of a size that fits into memory. */
@Singleton
public class Population {
    private static final int PART = 2000;

    private final Db db;
    private final Assignments assignments;

    Population(Db db, Assignments assignments) {
        this.db = db;
        this.assignments = assignments;
    }

    /**
     * A member where they stood then.
     *
     * @param industry as it is now; industries of members are not dated
     * @param key who they are in the ledger; 0 where nothing was ever written for them
     */
    public record Person(
            long memberId,
            long unitId,
            String unitPath,
            @Nullable String industry,
            LocalDate joined,
            long key) {}

    /** Units at their paths of then, of about {@value #PART} members together. */
    public record Part(List<String> paths, int members) {}

    /**
     * The parts of a subtree.
     *
     * @param day on which the assignments of schemes are looked at
     */
    public List<Part> parts(long schemeId, String unitPath, Instant placed, LocalDate day) {
        var schemeOf = new HashMap<Long, Long>();
        for (var each : assignments.inForce(day)) {
            schemeOf.putIfAbsent(unitOf(each), each.schemeId());
        }
        var parts = new ArrayList<Part>();
        var paths = new ArrayList<String>();
        int members = 0;
        for (var unit : counts(unitPath, placed)) {
            if (deepest(schemeOf, unit.path()) != schemeId) {
                continue;
            }
            paths.add(unit.path());
            members += unit.members();
            if (members >= PART) {
                parts.add(new Part(List.copyOf(paths), members));
                paths.clear();
                members = 0;
            }
        }
        if (!paths.isEmpty()) {
            parts.add(new Part(List.copyOf(paths), members));
        }
        return parts;
    }

    private record Count(String path, int members) {}

    private List<Count> counts(String unitPath, Instant placed) {
        return db.query("""
                select unit_path, count(*) from member_unit_history
                where unit_path like ? and from_at <= ? and (until_at is null or until_at > ?)
                group by unit_path order by unit_path
                """, row -> new Count(row.getString(1), row.getInt(2)), unitPath + "%", placed, placed);
    }

    public List<Person> of(Part part, Instant placed) {
        return db.query(
                """
                select h.member_id, h.unit_id, h.unit_path, m.industry, m.joined_on, coalesce(k.member_key, 0) member_key
                from member_unit_history h join member_unit m on m.member_id = h.member_id
                left join credit_member k on k.member_id = h.member_id
                where h.unit_path in (?) and h.from_at <= ? and (h.until_at is null or h.until_at > ?)
                order by h.member_id
                """,
                row -> new Person(
                        row.getLong("member_id"),
                        row.getLong("unit_id"),
                        row.getString("unit_path"),
                        row.getString("industry"),
                        row.getObject("joined_on", LocalDate.class),
                        row.getLong("member_key")),
                part.paths(),
                placed,
                placed);
    }

    private static long unitOf(Assigned assigned) {
        var ids = ids(assigned.unitPath());
        return ids.getLast();
    }

    private static long deepest(Map<Long, Long> schemeOf, String path) {
        for (var id : ids(path).reversed()) {
            var scheme = schemeOf.get(id);
            if (scheme != null) {
                return scheme;
            }
        }
        return 0;
    }

    private static List<Long> ids(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
