package org.xuefen.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.shared.Db;
import org.xuefen.shared.RecurringJob;
import org.xuefen.shared.ServerClock;

/**
 * {@code kill -9} again and again, once of the database too, in the middle of quiz answers, submissions, completions and
 * awards. Every answer and
 * submission that was acknowledged is there at the next start; every completion has its credit once, also those of a life
 * in which the scheme's rules could not be read.
 */
@DisabledIfEnvironmentVariable(
        named = "XUEFEN_TEST_DB_URL",
        matches = ".+",
        disabledReason = "reads the embedded database of the killed process")
class CreditKillIT {
    private static final int MEMBERS = 12;
    private static final int COURSES = 8;
    /** Acknowledged requests after which the server is killed, at least, in each of its lives. */
    private static final List<Integer> LIVES = List.of(40, 480, 250);
    /** The life in which no rule can be read: by then somebody has finished a course. */
    private static final int WITHOUT_RULES = 1;

    /** The life in which the database is killed too, and comes back. */
    private static final int WITHOUT_DATABASE = 2;

    private final Path data = ProcessXuefen.freshData();
    private final Map<Long, Client> clients = new HashMap<>();
    private final Map<Long, BusyMember> members = new HashMap<>();

    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private record Credit(long member, long course) {}

    @Test
    void whatWasAcknowledgedIsThereAndEachCreditOnce() throws Exception {
        var world = world();
        var random = new Random();
        for (int life = 0; life < LIVES.size(); life++) {
            var server = ProcessXuefen.start(data, Map.of());
            nothingIsLost(server.app());
            killDuring(server, LIVES.get(life) + random.nextInt(BusyMember.STEPS * MEMBERS), life == WITHOUT_DATABASE);
            if (life == WITHOUT_RULES) {
                assertThat(count("select count(*) from xuefen.credit_award_due where attempts > 0"))
                        .isPositive();
            }
            rules(life + 1 == WITHOUT_RULES ? "concat('!', rules)" : "trim(leading '!' from rules)");
        }
        assertThat(refused).containsOnly("shared.database-unavailable");
        try (var app = XuefenApp.own(data, Map.of())) {
            nothingIsLost(app);
            members.forEach((id, member) -> {
                while (!member.done()) {
                    assertThat(member.next(app.same(client(id)))).isTrue();
                }
            });
            later(app, "study-due");
            later(app, "credit-award-retry");
            nothingIsLost(app);
            assertThat(credits()).hasSize(MEMBERS * COURSES);
            assertThat(count("select count(*) from xuefen.credit_award_due")).isZero();
            assertThat(count("select count(*) from xuefen.study_due")).isZero();
            var zone = ZoneId.of("Asia/Shanghai");
            int year = app.bean(Clock.class).instant().atZone(zone).getYear();
            var compared = app.bean(Generation.class).compare(world.schemeId(), year);
            assertThat(compared).isEqualTo(new Generation.Compared(MEMBERS, MEMBERS * COURSES, true));
            assertThat(app.bean(Db.class).number("select min(counted_milli) from credit_standing where year = ?", year))
                    .isEqualTo(COURSES * 200);
        }
    }

    private BusyWorld world() {
        try (var app = XuefenApp.own(data, Map.of())) {
            var world = new BusyWorld(app, MEMBERS, COURSES);
            for (long id : world.members()) {
                members.put(id, new BusyMember(world.seats(id)));
                clients.put(id, app.as(id));
            }
            return world;
        }
    }

    private void killDuring(ProcessXuefen server, int acknowledged, boolean databaseToo) throws Exception {
        var enough = new Semaphore(0);
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            members.forEach((id, member) ->
                    lanes.submit(() -> study(member, server.app().same(client(id)), enough)));
            if (databaseToo) {
                await(enough, acknowledged / 2, server);
                ProcessHandle.of(TestDatabase.pid(data)).orElseThrow().destroyForcibly();
            }
            await(enough, acknowledged, server);
            server.kill();
        }
        assertThat(members.values()).anyMatch(member -> !member.done());
    }

    /** Until the server is gone; while only its database is, it says so, and the request is sent again. */
    private void study(BusyMember member, Client client, Semaphore acknowledged) {
        while (!member.done()) {
            var answer = member.attempt(client);
            if (answer.isEmpty()) {
                return;
            }
            if (answer.get().status() == 200) {
                acknowledged.release();
            } else {
                refused.add(answer.get().code());
            }
        }
    }

    private static void await(Semaphore acknowledged, int count, ProcessXuefen server) throws InterruptedException {
        assertThat(acknowledged.tryAcquire(count, 2, TimeUnit.MINUTES))
                .as(server::log)
                .isTrue();
    }

    /** Asks for everything acknowledged, hands in again what was handed in, and counts entries. */
    private void nothingIsLost(XuefenApp app) throws InterruptedException, ExecutionException, SQLException {
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            var checks = members.keySet().stream()
                    .<Callable<Void>>map(id -> () -> {
                        members.get(id).requireKept(app.same(client(id)));
                        return null;
                    })
                    .toList();
            for (var check : lanes.invokeAll(checks)) {
                check.get();
            }
        }
        var credits = credits();
        assertThat(credits).as("a credit is given once").doesNotHaveDuplicates();
        var accounted = new HashSet<>(credits);
        accounted.addAll(owed());
        assertThat(accounted).as("a completion has its credit or is owed it").containsAll(completed());
    }

    private Set<Credit> completed() {
        var completed = new HashSet<Credit>();
        members.forEach((id, member) -> member.seats().stream()
                .filter(seat -> member.kept(seat).complete())
                .forEach(seat -> completed.add(new Credit(id, seat.course().id()))));
        return completed;
    }

    private List<Credit> credits() throws SQLException {
        return read("""
                select m.member_id, e.source_id from xuefen_ledger.credit_entry e
                join xuefen.credit_member m on m.member_key = e.member_key where e.kind = 'AWARD'
                """);
    }

    /** Those whose award failed, and those whose beat reached the threshold and whose completion is still to come. */
    private List<Credit> owed() throws SQLException {
        return read("""
                select member_id, course_id from xuefen.credit_award_due
                union select s.member_id, s.course_id from xuefen.study_due d
                join xuefen.study_session s on s.id = d.session_id
                """);
    }

    private List<Credit> read(String sql) throws SQLException {
        var read = new ArrayList<Credit>();
        try (var connection = TestDatabase.connect(data);
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                read.add(new Credit(rows.getLong(1), rows.getLong(2)));
            }
        }
        return read;
    }

    private long count(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(data);
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The database outlives the server; the next start reads the rules anew. */
    private void rules(String changed) throws SQLException {
        try (var connection = TestDatabase.connect(data);
                var statement = connection.createStatement()) {
            statement.executeUpdate("update xuefen.credit_scheme_version set rules = " + changed);
        }
    }

    private static void later(XuefenApp app, String job) {
        var found = app.context().getBeansOfType(RecurringJob.class).stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow();
        ServerClock.at(app.bean(Clock.class).instant().plus(Duration.ofHours(7)), () -> {
            try {
                found.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Client client(long id) {
        return Objects.requireNonNull(clients.get(id));
    }
}
