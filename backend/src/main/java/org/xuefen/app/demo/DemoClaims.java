package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.xuefen.credit.Claims;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Db;
import org.xuefen.shared.ServerClock;

/** Trainings held elsewhere, as members of the demo claim them: some decided, most still waiting for the organizer. */
@Singleton
class DemoClaims {
    /** A training someone went to; {@code days} as a paper writes them. */
    record Attended(String title, String provider, String category, int hours, String certificateNo, LocalDate day) {
        String days() {
            return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
        }

        Claims.Training claimed() {
            return new Claims.Training(title, day, day, hours * 60L, category, provider, certificateNo);
        }
    }

    private record Kind(String title, String provider, String category, int hours, String number) {}

    private static final Kind RESCUER = new Kind("红十字救护员培训", "滨城市红十字会", "safety", 8, "BC-CFA");
    private static final Kind FIRE = new Kind("电动车消防演练", "滨城市消防协会", "safety", 4, "BC-XF");
    private static final Kind ROAD = new Kind("道路运输从业人员继续教育", "滨城市运输协会", "skills", 8, "BC-YS");
    private static final Kind STREAM = new Kind("网络主播合规与个人信息保护", "滨城市新媒体学院", "policy", 4, "BC-ZB");
    private static final Kind SPEECH = new Kind("普通话水平提升班", "滨城市开放大学", "civic", 6, "BC-PTH");
    private static final Kind DRIVING = new Kind("防御性驾驶实车训练", "滨城市驾驶培训中心", "skills", 6, "BC-JS");
    private static final List<Kind> KINDS = List.of(RESCUER, FIRE, ROAD, STREAM, SPEECH, DRIVING);

    private final Claims claims;
    private final Db db;
    private final DemoSteps steps;
    private final OrganizationSettings zone;

    DemoClaims(Claims claims, Db db, DemoSteps steps, OrganizationSettings zone) {
        this.claims = claims;
        this.db = db;
        this.steps = steps;
        this.zone = zone;
    }

    /** All that the papers say, names apart. */
    static Stream<String> words() {
        return Stream.concat(
                PaperPainter.words(), KINDS.stream().flatMap(kind -> Stream.of(kind.title(), kind.provider())));
    }

    private record Person(long id, String name) {}

    void seed(DemoOrganization.Staff staff, Instant until) {
        steps.once("claims", () -> {
            var painter = new PaperPainter();
            var organizer = new Caller(staff.organizer(), EnumSet.of(Role.MEMBER, Role.ORGANIZER), "zh-CN");
            var member = new Person(staff.member(), "林岚");
            lin(painter, member, organizer, until);
            return others(painter, organizer, until);
        });
    }

    private void lin(PaperPainter painter, Person lin, Caller organizer, Instant until) {
        var rescue = submitted(painter, lin, RESCUER, 3817, until, 40, 36);
        ServerClock.at(until.minus(Duration.ofDays(33)), () -> claims.approve(organizer, rescue, "证书与签到表一致。"));
        var speech = submitted(painter, lin, SPEECH, 201, until, 12, 9);
        ServerClock.at(
                until.minus(Duration.ofDays(6)), () -> claims.giveBack(organizer, speech, "照片下半部分看不清，请重新拍摄，四角都要拍到。"));
    }

    private long others(PaperPainter painter, Caller organizer, Instant until) {
        var people = people();
        var waiting = new ArrayList<Long>();
        // Five colleagues were at the same drill.
        for (int i = 0; i < 5; i++) {
            waiting.add(submitted(painter, people.get(i), FIRE, 410 + i, until, 10, 8 - i));
        }
        // The same certificate, handed in by two.
        waiting.add(submitted(painter, people.get(6), RESCUER, 3902, until, 25, 11));
        waiting.add(submitted(painter, people.get(7), RESCUER, 3902, until, 24, 5));
        waiting.add(submitted(painter, people.get(8), ROAD, 77, until, 20, 7));
        waiting.add(submitted(painter, people.get(9), STREAM, 15, until, 9, 4));
        waiting.add(submitted(painter, people.get(10), DRIVING, 31, until, 14, 3));
        waiting.add(submitted(painter, people.get(11), SPEECH, 202, until, 12, 2));
        var refused = submitted(painter, people.get(12), STREAM, 16, until, 30, 28);
        ServerClock.at(
                until.minus(Duration.ofDays(3)),
                () -> claims.refuse(organizer, refused, "NOT_PROVEN", "证书上没有培训日期，也没有签到记录。"));
        var approved = submitted(painter, people.get(13), ROAD, 78, until, 50, 45);
        ServerClock.at(until.minus(Duration.ofDays(41)), () -> claims.approve(organizer, approved, ""));
        return waiting.size();
    }

    /** @param attended how many days before the end of the demo it was; {@code claimed} the same of the claim */
    private long submitted(
            PaperPainter painter, Person who, Kind kind, int number, Instant until, int attended, int claimed) {
        var day = zone.dayOf(until.minus(Duration.ofDays(attended)));
        var training = new Attended(
                kind.title(),
                kind.provider(),
                kind.category(),
                kind.hours(),
                "%s-%d-%05d".formatted(kind.number(), day.getYear(), number),
                day);
        var papers = new LinkedHashMap<String, byte[]>();
        papers.put("结业证书.jpg", painter.certificate(training, who.name()));
        if (kind.hours() > 4) {
            papers.put("签到表.pdf", painter.signIn(training, List.of("周明", who.name(), "陈静")));
        }
        var id = new long[1];
        ServerClock.at(until.minus(Duration.ofDays(claimed)).minus(Duration.ofMinutes(20)), () -> {
            id[0] = claims.draft(who.id(), training.claimed(), papers);
            claims.submit(who.id(), id[0]);
        });
        return id[0];
    }

    private List<Person> people() {
        return db.query(
                "select member_id, name from member_unit where active = true and member_no > '1000' order by member_no",
                row -> new Person(row.getLong(1), row.getString(2)));
    }
}
