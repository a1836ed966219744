package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.xuefen.shared.Db;

/** A year of two hundred people: some done early, some steady, some behind, some who have hardly begun. */
@Singleton
class DemoHistory {
    /** A member of the demo and the industry that decides what is studied first. */
    private record Person(long id, String industry) {}

    private final Db db;
    private final DemoStudy study;
    private final DemoSteps steps;

    DemoHistory(Db db, DemoStudy study, DemoSteps steps) {
        this.db = db;
        this.study = study;
        this.steps = steps;
    }

    /** @param courses ids by the course's code */
    void seed(
            DemoOrganization.Staff staff,
            List<DemoCourse> library,
            Map<String, Long> courses,
            Instant from,
            Instant until,
            Progress progress) {
        steps.once("history-member", () -> lin(staff.member(), courses, until));
        var people = people(staff);
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            steps.once("history-" + person.id(), () -> year(person, library, courses, from, until));
            progress.at(i + 1, people.size());
        }
    }

    /** Hears how far it is. */
    @FunctionalInterface
    interface Progress {
        void at(int done, int of);
    }

    private List<Person> people(DemoOrganization.Staff staff) {
        return db
                .query(
                        "select member_id, industry from member_unit where active = 1 order by member_no",
                        row -> new Person(row.getLong(1), Objects.requireNonNullElse(row.getString(2), "")))
                .stream()
                .filter(person -> person.id() != staff.member() && person.id() != staff.admin())
                .toList();
    }

    private long year(Person person, List<DemoCourse> library, Map<String, Long> courses, Instant from, Instant until) {
        var random = new Random(person.id() * 31 + 7);
        var plan = plan(person, library, random);
        var days = Math.max(30, Duration.between(from, until).toDays());
        var finished = finished(random, library.size());
        var at = from.plus(Duration.ofDays(random.nextInt(20)));
        for (int i = 0; i < plan.size() && i <= finished; i++) {
            at = at.plus(Duration.ofDays(1 + random.nextInt((int) Math.max(2, 2 * days / (finished + 3)))))
                    .plus(Duration.ofMinutes(random.nextInt(600)));
            if (at.isAfter(until.minus(Duration.ofHours(3)))) {
                break;
            }
            var course = Objects.requireNonNull(courses.get(plan.get(i).code()));
            var learner = study.learner(person.id(), course, at, random);
            if (i < finished) {
                learner.finish();
            } else {
                learner.stopAfter(random.nextInt(2), 0.2 + random.nextDouble() * 0.6);
            }
            at = at.plus(Duration.ofHours(1));
        }
        return finished;
    }

    /** How many courses someone has finished: about a third nearly all, a third half, the others few. */
    private static int finished(Random random, int all) {
        var kind = random.nextInt(100);
        if (kind < 34) {
            return all - random.nextInt(3);
        }
        if (kind < 68) {
            return all / 2 + random.nextInt(4);
        }
        return kind < 90 ? 2 + random.nextInt(4) : random.nextInt(2);
    }

    /** Courses for one's own industry come early, the others in an order of one's own. */
    private static List<DemoCourse> plan(Person person, List<DemoCourse> library, Random random) {
        var shuffled = new ArrayList<>(library);
        Collections.shuffle(shuffled, random);
        shuffled.sort((a, b) -> Boolean.compare(forIndustry(b, person), forIndustry(a, person)));
        for (int i = 0; i + 3 < shuffled.size(); i += 2) {
            Collections.swap(shuffled, i, i + random.nextInt(4));
        }
        return shuffled;
    }

    private static boolean forIndustry(DemoCourse course, Person person) {
        return course.industries().stream().anyMatch(person.industry()::startsWith);
    }

    /** The member that visitors sign in as: half a year's credits, policy behind, a video left at a little past half. */
    private long lin(long member, Map<String, Long> courses, Instant until) {
        var random = new Random(731);
        var done = List.of("customer-words", "first-aid", "own-books", "ebike-fire", "anti-fraud");
        var step = Duration.ofDays(38);
        var at = until.minus(step.multipliedBy(done.size() + 1));
        for (var code : done) {
            study.learner(member, Objects.requireNonNull(courses.get(code)), at, random)
                    .finish();
            at = at.plus(step);
        }
        study.learner(
                        member,
                        Objects.requireNonNull(courses.get("waybill-privacy")),
                        until.minus(Duration.ofDays(9)),
                        random)
                .stopAfter(1, 0);
        study.learner(
                        member,
                        Objects.requireNonNull(courses.get("road-safety")),
                        until.minus(Duration.ofHours(20)),
                        random)
                .stopAfter(0, 0.6);
        return done.size();
    }
}
