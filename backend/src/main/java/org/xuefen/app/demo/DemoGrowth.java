package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.GrowthRecords;
import org.xuefen.credit.GrowthRecords.Entered;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Posts;
import org.xuefen.shared.Db;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.pdf.Canvas;
import org.xuefen.shared.pdf.Colour;
import org.xuefen.shared.pdf.PdfDocument;
import org.xuefen.shared.pdf.Style;

/** What stands in the growth records of the demo: a degree, posts, a qualification, service over the year, and what waits. */
@Singleton
class DemoGrowth {
    private static final Entered DEGREE = new Entered(
            "DEGREE", "物流管理", "滨城市开放大学", "ASSOCIATE", LocalDate.of(2019, 6, 30), null, "114941201906000731");
    private static final Entered POST =
            new Entered("POST", "志愿服务队队长", "城南街道社区服务中心", null, LocalDate.of(2023, 3, 1), null, "");
    private static final Entered BADGE = new Entered(
            "BADGE",
            "初级救护员证",
            "滨城市红十字会",
            null,
            LocalDate.of(2024, 9, 20),
            LocalDate.of(2027, 9, 19),
            "BC-CFA-2024-03817");

    private final GrowthRecords growth;
    private final Posts posts;
    private final Db db;
    private final DemoSteps steps;
    private final OrganizationSettings zone;

    DemoGrowth(GrowthRecords growth, Posts posts, Db db, DemoSteps steps, OrganizationSettings zone) {
        this.growth = growth;
        this.posts = posts;
        this.db = db;
        this.steps = steps;
        this.zone = zone;
    }

    private record Person(long id, String name) {}

    private record Service(String kind, int points, int daysAgo, String note) {}

    private static final List<Service> SERVICE = List.of(
            new Service("volunteering", 20, 210, "春运期间车站引导"),
            new Service("community-help", 15, 150, "台风后给独居老人送菜"),
            new Service("teaching", 30, 90, "带三名新骑手熟悉路线"),
            new Service("organizing", 25, 45, "组织站点消防演练"),
            new Service("volunteering", 20, 8, "社区反诈宣传"));

    void seed(DemoOrganization.Staff staff, Instant until) {
        steps.once("growth", () -> {
            var organizer = new Caller(staff.organizer(), EnumSet.of(Role.MEMBER, Role.ORGANIZER), "zh-CN");
            lin(staff.member(), organizer, until);
            return others(organizer, until);
        });
    }

    private void lin(long lin, Caller organizer, Instant until) {
        confirmed(lin, DEGREE, paper(DEGREE, "林岚"), organizer, until, 160);
        confirmed(lin, POST, null, organizer, until, 158);
        submitted(lin, BADGE, paper(BADGE, "林岚"), until, 2);
        posts.appoint(lin, "safety-officer", zone.dayOf(until.minus(Duration.ofDays(120))));
        for (var service : SERVICE) {
            give(organizer, List.of(lin), service, until);
        }
    }

    /** What the organizer finds waiting, and a team that served together. */
    private long others(Caller organizer, Instant until) {
        var people = db.query(
                "select member_id, name from member_unit where active = true and member_no > '1000' order by member_no limit 14",
                row -> new Person(row.getLong(1), row.getString(2)));
        var graduate = people.get(2);
        submitted(graduate.id(), DEGREE, paper(DEGREE, graduate.name()), until, 6);
        var rescuer = people.get(5);
        submitted(rescuer.id(), BADGE, paper(BADGE, rescuer.name()), until, 4);
        submitted(people.get(9).id(), POST, null, until, 3);
        var team = people.subList(0, 8).stream().map(Person::id).toList();
        give(organizer, team, new Service("volunteering", 10, 20, "高温天给环卫工人送水"), until);
        return people.size();
    }

    private void give(Caller organizer, List<Long> members, Service service, Instant until) {
        var when = until.minus(Duration.ofDays(service.daysAgo()));
        ServerClock.at(
                when,
                () -> growth.give(
                        organizer,
                        "demo-" + service.kind() + "-" + service.daysAgo(),
                        members,
                        service.kind(),
                        service.points(),
                        zone.dayOf(when),
                        service.note()));
    }

    private void confirmed(
            long member, Entered what, byte @Nullable [] paper, Caller organizer, Instant until, int daysAgo) {
        long id = submitted(member, what, paper, until, daysAgo);
        ServerClock.at(until.minus(Duration.ofDays(daysAgo - 1)), () -> growth.confirm(organizer, id, ""));
    }

    private long submitted(long member, Entered what, byte @Nullable [] paper, Instant until, int daysAgo) {
        var papers = new LinkedHashMap<String, byte[]>();
        if (paper != null) {
            papers.put("证书.pdf", paper);
        }
        var id = new long[1];
        ServerClock.at(until.minus(Duration.ofDays(daysAgo)), () -> id[0] = growth.submit(member, what, papers));
        return id[0];
    }

    /** What a school or a society would hand out, on one sheet. */
    private static byte[] paper(Entered what, String name) {
        var words = what.kind().equals("DEGREE")
                ? "学生 %s，在本校%s专业专科学习期满，修完教学计划规定的全部课程，成绩合格，准予毕业。".formatted(name, what.title())
                : "兹证明 %s 参加%s培训并通过考核，特发此证。".formatted(name, what.title());
        try (var document =
                new PdfDocument(what.title(), what.organization(), Locale.SIMPLIFIED_CHINESE, Instant.EPOCH)) {
            document.landscape(canvas -> sheet(canvas, what, words));
            return document.bytes();
        }
    }

    private static void sheet(Canvas canvas, Entered what, String words) {
        float wide = canvas.width();
        float high = canvas.height();
        canvas.frame(30, 30, wide - 60, high - 60, 1.5f, Colour.ACCENT);
        var heading = what.kind().equals("DEGREE") ? "毕业证书" : "资格证书";
        canvas.centred(heading, Style.serif(44).in(Colour.ACCENT).tracked(12), wide / 2, 150);
        float y = 250;
        for (var line : canvas.wrap(words, Style.sans(19), wide - 240)) {
            canvas.text(line, Style.sans(19), 120, y);
            y += 40;
        }
        canvas.text("编号 " + what.number(), Style.sans(13).in(Colour.INK_2), 120, high - 120);
        canvas.right(what.organization(), Style.serif(18), wide - 120, high - 145);
        canvas.right(what.firstDay().toString(), Style.sans(13), wide - 120, high - 118);
    }
}
