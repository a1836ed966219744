package org.xuefen.credit.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.StandingState;
import org.xuefen.credit.growth.GrowthView.GrowthItem;
import org.xuefen.credit.growth.GrowthView.GrowthKind;
import org.xuefen.credit.proof.TreeHead;
import org.xuefen.credit.record.EntryRow;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.shared.Text;
import org.xuefen.shared.pdf.PdfReport;
import org.xuefen.shared.pdf.PdfReport.Column;
import org.xuefen.shared.pdf.PdfReport.Fact;

/** A growth record on paper: both languages side by side, so that it can be handed to anyone. */
final class GrowthPaper {
    /** A year in which more was credited ends with a line that says so. */
    static final int MOST_OF_A_YEAR = 100;

    private static final String TITLE = "成长档案 Growth Record";

    private final GrowthView view;
    private final SequencedMap<Integer, List<EntryRow>> credited;
    private final String site;
    private final ZoneId zone;
    private final PdfReport report;

    GrowthPaper(
            GrowthView view,
            SequencedMap<Integer, List<EntryRow>> credited,
            Text issuer,
            TreeHead head,
            String site,
            Locale locale,
            ZoneId zone,
            Instant now) {
        this.view = view;
        this.credited = credited;
        this.site = site;
        this.zone = zone;
        var foot = "日志树头 Tree head %d · %s… · %s/verify"
                .formatted(head.size(), head.root().hex().substring(0, 16), site);
        report = new PdfReport(new PdfReport.Head(TITLE, both(issuer), foot, locale, now));
    }

    byte[] bytes() {
        var person = view.person();
        report.title(
                TITLE,
                person.name() + " · "
                        + person.unit().stream().map(GrowthPaper::both).collect(Collectors.joining(" › ")));
        report.facts(List.of(
                new Fact("姓名 Name", person.name()),
                new Fact("编号 Member number", person.memberNo()),
                new Fact("加入 Member since", person.joined().toString()),
                new Fact("服务积分 Service points", Long.toString(view.points()))));
        years();
        degrees();
        posts();
        badges();
        certificates();
        service();
        credits();
        report.qr(
                site + "/verify",
                "学分记录在一本只增不改的公开日志里。在这个网页上，任何人都能核对页脚的树头；每年的证明文件由本人提供。\n"
                        + "Credits stand in a public log that only grows. On this page anyone can check the tree head at the"
                        + " foot; the member provides the proof file of each year.");
        return report.finish();
    }

    private void years() {
        var rows = new ArrayList<List<String>>();
        for (var year : view.years()) {
            var standing = year.standing();
            if (standing != null) {
                rows.add(List.of(
                        Integer.toString(year.year()),
                        year.units().stream().map(GrowthPaper::both).collect(Collectors.joining("、")),
                        Amounts.text(standing.earnedMilli()),
                        Amounts.text(standing.countedMilli()),
                        Amounts.text(standing.requiredMilli()),
                        result(standing.state())));
            }
        }
        table(
                "历年学分 Credits by year",
                List.of(
                        Column.text("年度 Year", 8),
                        Column.text("所在组织 Unit at the time", 26),
                        Column.number("获得 Earned", 10),
                        Column.number("计入 Counted", 11),
                        Column.number("要求 Required", 11),
                        Column.text("结果 Result", 16)),
                rows);
    }

    private static String result(StandingState state) {
        return switch (state) {
            case MET -> "达标 met";
            case ON_COURSE -> "进行中 on course";
            case AT_RISK -> "进度落后 behind";
            case MISSED -> "未达标 not met";
        };
    }

    private void degrees() {
        table(
                "学历学位 Degrees",
                List.of(
                        Column.text("日期 Date", 12),
                        Column.text("层次 Level", 22),
                        Column.text("专业 Subject", 22),
                        Column.text("学校 School", 26),
                        Column.text("编号 Number", 18)),
                rows(
                        GrowthKind.DEGREE,
                        item -> List.of(
                                day(item.day()),
                                both(item.detail()),
                                both(item.title()),
                                both(item.organization()),
                                item.number())));
    }

    private void posts() {
        var rows = new ArrayList<>(rows(GrowthKind.POST_HERE, item -> post(item, "组织任命 appointed here")));
        rows.addAll(rows(GrowthKind.POST, item -> post(item, "已确认 confirmed")));
        table(
                "职务 Posts",
                List.of(
                        Column.text("起止 From – to", 24),
                        Column.text("职务 Post", 26),
                        Column.text("单位 Organization", 30),
                        Column.text("依据 Basis", 20)),
                rows);
    }

    private static List<String> post(GrowthItem item, String basis) {
        var until = item.until() == null ? "至今 now" : item.until().toString();
        return List.of(day(item.day()) + " – " + until, both(item.title()), both(item.organization()), basis);
    }

    private void badges() {
        table(
                "资格与徽章 Qualifications and badges",
                List.of(
                        Column.text("颁发 Issued", 12),
                        Column.text("名称 Name", 30),
                        Column.text("颁发机构 Issuer", 28),
                        Column.text("有效期至 Until", 14),
                        Column.text("编号 Number", 16)),
                rows(
                        GrowthKind.BADGE,
                        item -> List.of(
                                day(item.day()),
                                both(item.title()),
                                both(item.organization()),
                                day(item.until()) + (item.over() ? " 已过期 expired" : ""),
                                item.number())));
    }

    private void certificates() {
        table(
                "证书 Certificates",
                List.of(
                        Column.text("取得 Achieved", 12),
                        Column.text("名称 Name", 26),
                        Column.text("编号 Number", 17),
                        Column.text("状态 State", 13),
                        Column.text("核验地址 To check", 32)),
                rows(
                        GrowthKind.CERTIFICATE,
                        item -> List.of(
                                day(item.day()),
                                both(item.title()),
                                item.number(),
                                state(item.state()),
                                item.token() == null ? "" : site + "/c/" + item.token())));
    }

    private static String state(@Nullable String state) {
        return switch (state) {
            case "VALID" -> "有效 valid";
            case "EXPIRED" -> "已过期 expired";
            case "SUSPENDED" -> "复核中 under review";
            case "REVOKED" -> "已撤销 revoked";
            case null, default -> "";
        };
    }

    private void service() {
        var rows = new ArrayList<List<String>>();
        view.years()
                .forEach(year -> year.service()
                        .forEach(sum -> rows.add(List.of(
                                Integer.toString(year.year()),
                                both(sum.kindName()),
                                Integer.toString(sum.times()),
                                Long.toString(sum.points())))));
        table(
                "服务积分 Service points",
                List.of(
                        Column.text("年度 Year", 12),
                        Column.text("服务 Service", 48),
                        Column.number("次数 Times", 20),
                        Column.number("积分 Points", 20)),
                rows);
        if (!rows.isEmpty()) {
            report.small("积分奖励服务，单独记账，从不与学分相加。 Points reward service; their account is kept apart from credits.");
        }
    }

    private void credits() {
        credited.forEach((year, rows) -> {
            table(
                    "%d 年学分明细 Credits of %d".formatted(year, year),
                    List.of(
                            Column.text("日期 Date", 13),
                            Column.text("内容 What", 50),
                            Column.text("类别 Category", 24),
                            Column.number("获得 Earned", 11),
                            Column.number("计入 Counted", 12)),
                    rows.stream()
                            .map(row -> List.of(
                                    LocalDate.ofInstant(row.occurredAt(), zone).toString(),
                                    both(row.title()),
                                    both(row.categoryName()),
                                    Amounts.text(row.amountMilli()),
                                    Amounts.text(row.countedMilli())))
                            .toList());
            if (rows.size() == MOST_OF_A_YEAR) {
                report.small("这里只列最近的部分，全部记录见学习档案。 The latest only; the whole is in the training record.");
            }
        });
    }

    private List<List<String>> rows(GrowthKind kind, java.util.function.Function<GrowthItem, List<String>> row) {
        return view.years().stream()
                .flatMap(year -> year.items().stream())
                .filter(item -> item.kind() == kind)
                .map(row)
                .toList();
    }

    private void table(String heading, List<Column> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            report.heading(heading).table(columns, rows);
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** In both languages; once where they are the same or one is not written. */
    private static String both(@Nullable Text text) {
        if (text == null) {
            return "";
        }
        return text.zh().equals(text.en()) || text.en().isEmpty() ? text.zh() : (text.zh() + " " + text.en()).strip();
    }
}
