package org.xuefen.discovery.topics;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Member;
import org.xuefen.shared.Db;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;

/** Reads what was counted. */
@Singleton
public class Topics {
    /** Two weeks of the four before, and by how much that has to be outdone. */
    private static final double RISES = 1.5;

    private static final double WEEKS_BEFORE = 2;
    private static final int SCOPES = 2_000;
    private static final int COURSES = 30;
    private static final int SHOWN = 8;

    /**
     * A course many began lately.
     *
     * @param people in the last two weeks
     * @param rising that is clearly more than before
     */
    record HotCourse(long courseId, int people, boolean rising) {}

    /** Words many searched for lately. */
    record HotSearch(String term, int people, boolean nothing) {}

    private final Db db;
    private final Clock clock;
    private final SearchTopics askers;
    private final Kept<String, List<HotCourse>> hot;

    Topics(Db db, Clock clock, SearchTopics askers, Keeping keeping) {
        this.db = db;
        this.clock = clock;
        this.askers = askers;
        hot = keeping.of(SCOPES, "hot_course");
    }

    /** Courses that are rising among people of an industry, and how many began them; none of a group below the floor. */
    public Map<Long, Integer> rising(@Nullable String industry) {
        var division = Scope.division(industry);
        var found = new HashMap<Long, Integer>();
        if (!division.isEmpty()) {
            courses(Scope.industry(division)).stream()
                    .filter(HotCourse::rising)
                    .forEach(course -> found.put(course.courseId(), course.people()));
        }
        return found;
    }

    /** The hottest first. */
    List<HotCourse> courses(String scope) {
        return hot.get(scope, this::read);
    }

    private List<HotCourse> read(String scope) {
        return db.query(
                """
                select course_id, people, people_before from hot_course where scope = ? and people >= ?
                order by heat desc, course_id limit ?
                """,
                row -> new HotCourse(
                        row.getLong(1), row.getInt(2), row.getInt(2) >= RISES * row.getInt(3) / WEEKS_BEFORE),
                scope,
                Floor.PEOPLE,
                COURSES);
    }

    /**
     * What is searched for, the hottest first.
     *
     * @param nothing only what found nothing, or only what found something
     */
    List<HotSearch> searches(String scope, boolean nothing, int limit) {
        return db.query(
                """
                select term, people, nothing from search_topic where scope = ? and nothing = ? and people >= ?
                order by heat * exp(-timestampdiff(second, asked_at, ?) / ?) desc, term limit ?
                """,
                row -> new HotSearch(row.getString(1), row.getInt(2), row.getBoolean(3)),
                scope,
                nothing,
                Floor.PEOPLE,
                clock.instant(),
                SearchTopics.FADES,
                limit);
    }

    /** The hottest first, as {@link #courses(String)}, but of others: with the reader alone one of five is no group. */
    List<HotCourse> courses(String scope, long readerId) {
        var all = courses(scope);
        var least = all.stream()
                .filter(course -> course.people() == Floor.PEOPLE)
                .map(HotCourse::courseId)
                .toList();
        var own = least.isEmpty()
                ? List.of()
                : db.query(
                        "select course_id from studied_lately where member_id = ? and course_id in (?)",
                        row -> row.getLong(1),
                        readerId,
                        least);
        return all.stream().filter(course -> !own.contains(course.courseId())).toList();
    }

    /** Words others search for and find, those near first. */
    List<HotSearch> searchesOf(long readerId, Optional<Member> member) {
        return Scope.of(member).reversed().stream()
                .flatMap(scope -> ofOthers(scope, readerId).stream())
                .map(found -> new HotSearch(found.term(), 0, false))
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private List<HotSearch> ofOthers(String scope, long readerId) {
        var all = searches(scope, false, SHOWN);
        var least = all.stream()
                .filter(found -> found.people() == Floor.PEOPLE)
                .map(HotSearch::term)
                .toList();
        var own = askers.asked(readerId, scope, least);
        return all.stream().filter(found -> !own.contains(found.term())).toList();
    }
}
