package org.xuefen.credit.standing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.shared.Db;

/** The posts members hold, as far as a requirement asks for them. */
@Singleton
class Posts {
    private final Db db;

    Posts(Db db) {
        this.db = db;
    }

    /** Held on a day, by member; those who hold none are left out. */
    Map<Long, Set<String>> held(Collection<Long> memberIds, LocalDate day) {
        var found = new HashMap<Long, Set<String>>();
        if (memberIds.isEmpty()) {
            return found;
        }
        db.query(
                """
                select member_id, post from credit_post
                where member_id in (?) and from_day <= ? and (until_day is null or until_day >= ?)
                """,
                row -> found.computeIfAbsent(row.getLong(1), _ -> new HashSet<>())
                        .add(row.getString(2)),
                memberIds,
                day,
                day);
        return found;
    }

    /** The same, asked only where the rules tell members apart by their posts. */
    Map<Long, Set<String>> asked(SchemeRules rules, Collection<Long> memberIds, LocalDate day) {
        return rules.requirements().stream()
                        .anyMatch(requirement -> requirement.audience().post() != null)
                ? held(memberIds, day)
                : Map.of();
    }

    /** From that day on the member holds these posts and no others. */
    @Transactional
    void put(long memberId, Set<String> posts, LocalDate from) {
        var now = held(Set.of(memberId), from).getOrDefault(memberId, Set.of());
        for (var gone : new TreeSet<>(now)) {
            if (!posts.contains(gone)) {
                db.update(
                        "delete from credit_post where member_id = ? and post = ? and from_day = ?",
                        memberId,
                        gone,
                        from);
                db.update("""
                        update credit_post set until_day = ?
                        where member_id = ? and post = ? and (until_day is null or until_day >= ?)
                        """, from.minusDays(1), memberId, gone, from);
            }
        }
        for (var fresh : new TreeSet<>(posts)) {
            if (!now.contains(fresh)) {
                db.update("""
                        insert into credit_post (member_id, post, from_day) values (?, ?, ?)
                        on duplicate key update until_day = null
                        """, memberId, fresh, from);
            }
        }
    }
}
