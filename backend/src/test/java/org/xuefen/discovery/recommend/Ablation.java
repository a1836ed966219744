package org.xuefen.discovery.recommend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.discovery.recommend.Candidate.Crowd;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industries.Neighbour;
import org.xuefen.organization.Industry;
import org.xuefen.shared.Text;

/**
 * What knowing a newcomer's industry is worth, on made-up members, for no real data set names one. 2,000 courses: one in
 * five is for everyone, the others are declared for one of the 97 divisions, large divisions having more of them (Zipf).
 * Members belong to divisions in the same proportions. One chooses a course of their own division in 55 of 100 cases, of one of its
 * five neighbours in 10, one for everyone in 25, any at all in 10; within each group the popular ones more (Zipf). 20,000
 * members have chosen and tell what is popular; 5,000 newcomers are asked for their first choice. The same ranking serves
 * them once with their industry and once without.
 */
public final class Ablation {
    private static final int COURSES = 2_000;
    private static final int BEFORE = 20_000;
    private static final int NEWCOMERS = 5_000;
    private static final int SHELF = 10;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Wants NOTHING = new Wants(Map.of(), Instant.parse("2026-11-30T00:00:00Z"));

    /** Share of first choices among the first ten. */
    public record Result(double with, double without) {}

    private final Industries industries;
    private final List<String> divisions;
    private final Random random = new Random(4754);
    private final List<CourseHead> courses = new ArrayList<>();
    private final Map<String, List<CourseHead>> groups = new HashMap<>();

    public Ablation(Industries industries) {
        this.industries = industries;
        divisions = industries.sections().stream()
                .flatMap(section -> industries.children(section.code()).stream())
                .map(Industry::code)
                .toList();
    }

    public Result run() {
        for (int i = 0; i < COURSES; i++) {
            var of = random.nextInt(5) == 0 ? "" : divisions.get(zipf(divisions.size()));
            var course = course(i + 1L, of);
            courses.add(course);
            groups.computeIfAbsent(of, _ -> new ArrayList<>()).add(course);
        }
        var members = new HashMap<Long, Integer>();
        for (int i = 0; i < BEFORE; i++) {
            members.merge(choice(divisions.get(zipf(divisions.size()))).id(), 1, Integer::sum);
        }
        var fits = new IndustryFits(industries, courses, _ -> List.of());
        var shelves = new HashMap<String, List<Long>>();
        var common = shelf(fits, null, members);
        int with = 0;
        int without = 0;
        for (int i = 0; i < NEWCOMERS; i++) {
            var division = divisions.get(zipf(divisions.size()));
            long wanted = choice(division).id();
            with += shelves.computeIfAbsent(division, own -> shelf(fits, own, members))
                            .contains(wanted)
                    ? 1
                    : 0;
            without += common.contains(wanted) ? 1 : 0;
        }
        return new Result(with / (double) NEWCOMERS, without / (double) NEWCOMERS);
    }

    private List<Long> shelf(IndustryFits fits, @Nullable String industry, Map<Long, Integer> members) {
        var candidates = courses.stream()
                .map(head -> new Candidate(
                        head.id(),
                        "",
                        null,
                        0,
                        fits.fit(head, industry),
                        false,
                        new Crowd(0, members.getOrDefault(head.id(), 0), 0),
                        null,
                        null,
                        false,
                        LONG_AGO))
                .toList();
        return Ranking.pick(NOTHING, candidates, SHELF).stream()
                .map(pick -> pick.course().courseId())
                .toList();
    }

    private CourseHead choice(String division) {
        int chance = random.nextInt(100);
        if (chance < 55) {
            return of(division);
        }
        if (chance < 65) {
            List<Neighbour> near = industries.neighbours(division);
            return of(near.get(random.nextInt(near.size())).code());
        }
        return chance < 90 ? of("") : courses.get(random.nextInt(courses.size()));
    }

    private CourseHead of(String group) {
        var some = groups.getOrDefault(group, courses);
        return some.get(zipf(some.size()));
    }

    /** A place from 0, the first ones more often: the n-th in proportion to 1/n. */
    private int zipf(int places) {
        return (int) Math.min(places - 1, Math.exp(random.nextDouble() * Math.log(places + 1.0)) - 1);
    }

    private static CourseHead course(long id, String division) {
        return new CourseHead(
                id,
                id,
                1,
                Text.of("课程" + id, ""),
                Text.of("", ""),
                "theory",
                null,
                division.isEmpty() ? List.of() : List.of(division),
                List.of("zh"),
                600,
                1,
                null,
                null,
                false,
                1,
                false,
                LONG_AGO);
    }
}
