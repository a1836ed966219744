package org.xuefen.discovery.recommend;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Standings;
import org.xuefen.credit.Studying;
import org.xuefen.discovery.Recommendations;
import org.xuefen.discovery.Recommendations.Reader;
import org.xuefen.discovery.learning.LearningBench;
import org.xuefen.discovery.learning.LearningLoad;
import org.xuefen.organization.Members;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;

/**
 * A large organization in the database: 15,000 courses, a million members under a scheme, a million choices of theirs and as
 * many takings. What it learns from them, and how long a reader of whom nothing is remembered waits for a recommendation.
 */
public final class RecommendLoad {
    private static final int COURSES = 15_000;
    private static final int MEMBERS = Integer.getInteger("xuefen.bench.members", 1_000_000);
    private static final int CHOICES_EACH = 5;
    private static final int STUDYING = 200_000;
    private static final int UNITS = 500;
    private static final int BATCH = 5_000;
    private static final int READERS = 4_000;
    private static final int CLIENTS = 8;
    private static final int SHOWN = 6;
    private static final List<String> CATEGORIES = List.of("policy", "skills", "safety", "civic");

    /** Seconds and heap of a training over all choices, and the time 99 of 100 recommendations take. */
    public record Result(double trainSeconds, double trainMegabytes, double p99Millis) {}

    private final XuefenApp app;
    private final Db db;
    private final Studying study;
    private final List<Long> units = new ArrayList<>();
    private final List<Long> members = new ArrayList<>();

    public RecommendLoad(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        study = new Studying(app);
    }

    public Result run() throws Exception {
        long training = LearningLoad.announce(app);
        for (int unit = 0; unit < UNITS; unit++) {
            units.add(study.organization().unit(study.organization().root(), "分会" + unit));
        }
        var courses = publish();
        populate();
        choose(courses);
        var trained = LearningLoad.train(app, training);
        for (int warm = 0; warm < 2; warm++) {
            ask(readers(1 + warm));
        }
        var times = ask(readers(0));
        return new Result(trained.seconds(), trained.megabytes(), times[(int) (times.length * 0.99)] / 1e6);
    }

    /** Some are published as any course is; the others are copies of their rows. */
    private List<Long> publish() {
        var models =
                CATEGORIES.stream().map(category -> study.course(category, 20)).toList();
        var ids = new ArrayList<Long>(models);
        var copies = new ArrayList<@Nullable Object[]>();
        for (int i = models.size(); i < COURSES; i++) {
            copies.add(new @Nullable Object[] {Ids.next(), Ids.next(), models.get(i % models.size())});
            ids.add((Long) copies.getLast()[0]);
        }
        var heads =
                "revision_number, title_zh, title_en, summary_zh, summary_en, channel_code, category_code, industries,"
                        + " lang_zh, lang_en, seconds, items, poster_asset_id, provider, title_derived, author_id, withdrawn, listed,"
                        + " published_at";
        for (int from = 0; from < copies.size(); from += BATCH) {
            var some = copies.subList(from, Math.min(copies.size(), from + BATCH));
            db.batch(
                    "insert into course_head (id, revision_id, " + heads + ") select ?, ?, " + heads
                            + " from course_head where id = ?",
                    some);
            db.batch(
                    """
                    insert into revision (id, course_id, number, content, content_sha, author_id, approved_by, published_at)
                    select ?, ?, number, content, content_sha, author_id, approved_by, published_at from revision
                    where course_id = ?
                    """,
                    some.stream()
                            .map(each -> new @Nullable Object[] {each[1], each[0], each[2]})
                            .toList());
            db.batch("""
                    insert into course (id, owner_id, current_revision_id, revisions, created_at)
                    select ?, owner_id, ?, revisions, created_at from course where id = ?
                    """, some);
        }
        return ids.stream().sorted().toList();
    }

    private void populate() {
        var now = app.bean(Clock.class).instant();
        var joined = app.today().minusYears(2);
        var root = study.organization().root();
        var paths = units.stream()
                .map(unit -> app.bean(Units.class).require(unit).path())
                .toList();
        for (int from = 0; from < MEMBERS; from += BATCH) {
            var people = new ArrayList<@Nullable Object[]>();
            var places = new ArrayList<@Nullable Object[]>();
            for (int i = from; i < Math.min(MEMBERS, from + BATCH); i++) {
                long id = Ids.next();
                int unit = i % UNITS;
                members.add(id);
                people.add(new @Nullable Object[] {
                    id, root, "学员" + i, "L" + i, units.get(unit), paths.get(unit), "G6020", joined, now
                });
                places.add(
                        new @Nullable Object[] {id, units.get(unit), paths.get(unit), now.minus(Duration.ofDays(700))});
            }
            db.batch("""
                    insert into member (id, root_id, name, member_no, unit_id, unit_path, industry, active, joined_on, created_at,
                        version) values (?, ?, ?, ?, ?, ?, ?, true, ?, ?, 1)
                    """, people);
            db.batch("insert into membership (member_id, unit_id, unit_path, from_at) values (?, ?, ?, ?)", places);
        }
    }

    private void choose(List<Long> courses) {
        var random = new Random(11);
        var now = app.bean(Clock.class).instant();
        for (int from = 0; from < STUDYING; from += BATCH / CHOICES_EACH) {
            var rows = new ArrayList<@Nullable Object[]>();
            var takings = new ArrayList<@Nullable Object[]>();
            for (int i = from; i < from + BATCH / CHOICES_EACH; i++) {
                long member = members.get(i % members.size());
                int day = 30 + random.nextInt(600);
                for (int course : LearningBench.chosen(courses.size(), CHOICES_EACH, random)) {
                    var at = now.minus(Duration.ofDays(day--));
                    rows.add(new @Nullable Object[] {Ids.next(), member, courses.get(course), 0, at});
                    takings.add(new @Nullable Object[] {units.get(i % UNITS), courses.get(course), member, at});
                }
            }
            db.batch("""
                    insert ignore into study_enrolment (id, member_id, course_id, revision_id, enrolled_at)
                    values (?, ?, ?, ?, ?)
                    """, rows);
            db.batch(
                    "insert ignore into unit_taking (unit_id, course_id, member_id, taken_at) values (?, ?, ?, ?)",
                    takings);
        }
    }

    private List<Reader> readers(int part) {
        var all = app.bean(Members.class);
        var standings = app.bean(Standings.class);
        return IntStream.range(0, READERS)
                .mapToObj(i -> {
                    long id = members.get((part * READERS + i) % Math.min(STUDYING, members.size()));
                    var member = all.find(id).orElseThrow();
                    var taken = db.query(
                            "select course_id from study_enrolment where member_id = ? order by enrolled_at",
                            row -> row.getLong(1),
                            id);
                    return new Reader(id, member, standings.now(member), taken);
                })
                .toList();
    }

    /** Every reader once, so that nothing is remembered of them. @return nanoseconds, ascending */
    private long[] ask(List<Reader> readers) throws InterruptedException {
        var recommendations = app.bean(Recommendations.class);
        var times = new long[readers.size()];
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            pool.invokeAll(IntStream.range(0, CLIENTS)
                            .<Callable<Boolean>>mapToObj(client -> () -> {
                                for (int i = client; i < times.length; i += CLIENTS) {
                                    long began = System.nanoTime();
                                    if (recommendations
                                                    .forReader(readers.get(i), SHOWN)
                                                    .size()
                                            != SHOWN) {
                                        throw new IllegalStateException("too few");
                                    }
                                    times[i] = System.nanoTime() - began;
                                }
                                return true;
                            })
                            .toList())
                    .forEach(RecommendLoad::require);
        }
        Arrays.sort(times);
        return times;
    }

    private static void require(Future<Boolean> done) {
        try {
            done.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
