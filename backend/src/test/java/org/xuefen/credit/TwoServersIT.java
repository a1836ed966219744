package org.xuefen.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Answer;
import org.xuefen.app.XuefenApp.Client;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.notification.Inbox;
import org.xuefen.notification.mail.SmtpServer;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** Two servers over one database, and people who come to either of them. */
class TwoServersIT {
    private static SmtpServer mails;
    private static XuefenApp first;
    private static ProcessXuefen secondProcess;
    private static XuefenApp second;

    @BeforeAll
    static void start() throws IOException {
        mails = new SmtpServer();
        var settings = new HashMap<>(Map.of(
                "XUEFEN_SMTP_HOST", "127.0.0.1",
                "XUEFEN_SMTP_PORT", Integer.toString(mails.port()),
                "XUEFEN_SMTP_FROM", "learn@example.org",
                "XUEFEN_SMTP_SECURITY", "none",
                "XUEFEN_PUBLIC_URL", "https://learn.example.org"));
        settings.putAll(TestDatabase.fresh());
        var data = ProcessXuefen.freshData();
        first = XuefenApp.own(data, settings);
        if (!settings.containsKey("XUEFEN_DB_URL")) {
            settings.putAll(TestDatabase.sharedWith(data));
        }
        secondProcess = ProcessXuefen.start(ProcessXuefen.freshData(), settings);
        second = secondProcess.app();
    }

    @AfterAll
    static void stop() throws IOException {
        secondProcess.close();
        first.close();
        mails.close();
    }

    @Test
    void aMemberMayStudyAtBothAndWhatEndsAtBothAtOnceEarnsOnce() throws Exception {
        int courses = 4;
        var world = new BusyWorld(first, 6, courses);
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Void>>();
            for (long id : world.members()) {
                var client = first.as(id);
                all.add(() -> {
                    study(new BusyMember(world.seats(id)), client, second.same(client), lanes);
                    return null;
                });
            }
            for (var done : lanes.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(first.bean(Db.class)
                        .number(
                                "select count(*) from "
                                        + first.bean(XuefenSettings.class).ledger()
                                        + ".credit_entry where scheme_id = ?",
                                world.schemeId()))
                .isEqualTo(6L * courses);
        int year = first.bean(java.time.Clock.class)
                .instant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .getYear();
        assertThat(first.bean(Generation.class).compare(world.schemeId(), year))
                .isEqualTo(new Generation.Compared(6, 6L * courses, true));
    }

    /** One request here, the next there; the last of each course at both, twice, at once. */
    private static void study(BusyMember member, Client here, Client there, ExecutorService lanes) throws Exception {
        for (int step = 0; !member.done(); step++) {
            if (member.nearlyDone()) {
                Callable<Answer> atOne = () -> member.finish(here);
                Callable<Answer> atTheOther = () -> member.finish(there);
                for (var answer : lanes.invokeAll(List.of(atOne, atTheOther, atOne, atTheOther))) {
                    assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
                }
            }
            var answer = member.attempt(step % 2 == 0 ? here : there).orElseThrow();
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    /** Stretches of five seconds of one minute, in turns and every third at both: it counts as the minute that it is. */
    @Test
    void oneArticleIsReadAtBothAndCountsOnce() {
        var world = new BusyWorld(first, 1, 1);
        long id = world.members().iterator().next();
        var seat = world.seats(id).getFirst();
        var here = first.as(id);
        var there = second.same(here);
        Answer last = null;
        for (int beat = 0; beat < 12; beat++) {
            last = read(beat % 2 == 0 ? here : there, seat.player(), beat);
            if (beat % 3 == 0) {
                last = read(beat % 2 == 0 ? there : here, seat.player(), beat);
            }
            assertThat(last.status()).as(last.body()).isEqualTo(200);
            assertThat(last.json()).containsEntry("countedMs", 5000 * (beat + 1));
        }
        assertThat(last.json()).containsEntry("completed", true);
    }

    private static Answer read(Client client, long player, int beat) {
        long from = beat * 5000L;
        var played = Map.of(
                "fromMs", from, "toMs", from + 5000, "rateMilli", 1000, "visible", true, "sinceMs", from + 60_000);
        var body = Map.of("seq", beat, "positionMs", from + 5000, "ended", beat == 11, "played", List.of(played));
        return client.post("/api/v1/study/beats", Map.of("sessionId", Long.toString(player), "beats", List.of(body)));
    }

    @Test
    void whatEndsASessionAtOneEndsItAtTheOther() {
        var here = first.as(Role.MEMBER);
        var there = second.same(here);
        assertThat(there.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(here.delete("/api/v1/session").status()).isLessThan(300);
        assertThat(there.get("/api/v1/enrolments").code()).isEqualTo("shared.sign-in-required");

        var again = first.as(here.id());
        assertThat(second.same(again).get("/api/v1/enrolments").status()).isEqualTo(200);
        first.bean(Accounts.class).deactivate(here.id());
        assertThat(second.same(again).get("/api/v1/enrolments").code()).isEqualTo("shared.sign-in-required");
    }

    @Test
    void aJobRunsAtOneOfThem() throws Exception {
        var reader = "reader" + XuefenApp.serial();
        long id = first.bean(Accounts.class)
                .create(new Accounts.NewAccount(0, reader, "读者", reader + "@example.org", XuefenApp.PASSWORD, "en"));
        // Each is sent back at its first try, so that all fall due again when both servers look for work.
        mails.refuse(60);
        for (int i = 0; i < 60; i++) {
            var file = "file-" + i + ".csv";
            first.bean(Inbox.class)
                    .send(
                            id,
                            "organization.import-done",
                            Map.of("file", file, "count", "1", "unit_zh", "甲", "unit_en", "A"),
                            null);
        }
        var db = first.bean(Db.class);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (db.number("select count(*) from mail where account_id = ? and state = 'WAITING'", id) > 0
                && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(mails.mails()).hasSize(60);
        assertThat(mails.mails().stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("Subject:"))
                        .distinct())
                .hasSize(60);
    }
}
