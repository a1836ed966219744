package org.xuefen.live.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.pdf.PdfReport;
import org.xuefen.shared.pdf.PdfReport.Column;
import org.xuefen.shared.pdf.PdfReport.Fact;

/** The record of a meeting on paper, in both languages: what was signed, with names where they are still known. */
final class RecordPaper {
    private static final String TITLE = "会议记录 Record of a meeting";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_MINUTES_LINES = 5000;
    /** Rows of votes on paper, over all resolutions; a page of a thousand names is read by nobody. */
    private static final int MOST_VOTES = 5000;

    private final Said said;
    private final Map<String, String> names;
    private final ZoneId zone;
    private final PdfReport report;

    /**
     * @param names who sat on which seat, as far as it is known
     * @param address of the page that checks it
     */
    RecordPaper(PaperStore.Kept record, List<Said> supplements, Said said, Map<String, String> names, String address) {
        this.said = said;
        this.names = names;
        this.zone = ZoneId.of(said.text("timeZone"));
        var foot = "SHA-256 " + record.paper().sha256() + " · Ed25519 "
                + record.paper().keyId();
        this.report = new PdfReport(
                new PdfReport.Head(TITLE, "Xuefen 学分", foot, Locale.SIMPLIFIED_CHINESE, record.signedAt()));
        report.title(said.name("title"), said.name("unit"));
        facts();
        agenda();
        minutes();
        resolutions();
        attendance();
        attachments();
        for (var supplement : supplements) {
            report.heading("补充 " + supplement.text("number") + " Supplement " + supplement.text("number"));
            report.text(supplement.text("text"));
            report.small(name(supplement.text("by")) + " · " + minute(supplement.text("signedAt")));
        }
        report.qr(
                address,
                "扫码打开核验页，放入随附的记录文件（ZIP 或 record.json），由你的浏览器自行验算，不需要账号。"
                        + " Scan for the page where the file of this record (ZIP or record.json) is checked by your own"
                        + " browser, without an account.");
        report.small(
                "编号 Meeting " + said.text("meeting") + " · 签署 Signed " + said.text("signedAt") + " · 日志树头 Log head "
                        + Said.of(said.get("treeHead")).text("size") + " · "
                        + Said.of(said.get("treeHead")).text("root"));
    }

    byte[] bytes() {
        return report.finish();
    }

    private void facts() {
        var count = Said.of(said.get("attendance"));
        report.facts(List.of(
                new Fact("开始 Began", minute(said.text("beganAt"))),
                new Fact("结束 Ended", minute(said.text("endedAt"))),
                new Fact("实到 / 应到 Present / expected", count.text("present") + " / " + count.text("expected")),
                new Fact("列席 Guests", count.text("guests"))));
        report.text("法定人数 Quorum: " + Words.quorum(count.text("quorum"))
                + (count.text("reached").equals("yes") ? " — 达到 reached" : " — 未达到 not reached"));
    }

    private void agenda() {
        var points = said.list("agenda");
        if (points.isEmpty()) {
            return;
        }
        report.heading("议程 Agenda");
        var rows = new ArrayList<List<String>>();
        for (var point : points) {
            var speaker = point.text("speaker").isEmpty() ? point.text("guest") : name(point.text("speaker"));
            var length = point.text("minutes").equals("0") ? "" : point.text("minutes");
            rows.add(List.of(Integer.toString(rows.size() + 1), point.text("title"), speaker, length));
        }
        report.table(
                List.of(
                        Column.text("", 4),
                        Column.text("事项 Point", 50),
                        Column.text("主讲 Speaker", 24),
                        Column.number("分钟 Minutes", 12)),
                rows);
    }

    private void minutes() {
        report.heading("记录 Minutes");
        var text = said.text("minutes");
        if (text.isBlank()) {
            report.text("没有记录。 None were taken.");
            return;
        }
        // As it was signed, Markdown and all: a rendering would be another text than the one the hash is of.
        text.lines().limit(LONGEST_MINUTES_LINES).forEach(line -> report.text(line.isBlank() ? " " : line));
    }

    private void resolutions() {
        var resolutions = said.list("resolutions");
        if (resolutions.isEmpty()) {
            return;
        }
        report.heading("决议 Resolutions");
        int printed = 0;
        for (var each : resolutions) {
            report.text(each.text("number") + ". " + each.text("text"));
            report.small(
                    Words.ballot(each.text("ballot")) + " · " + Words.majority(each.text("majority")) + " · 赞成 For "
                            + each.text("for") + " · 反对 Against " + each.text("against") + " · 弃权 Abstained "
                            + each.text("abstained") + " · 应到 Expected " + each.text("expected") + " · 实到 Present "
                            + each.text("present") + " — " + Words.result(each.text("result")));
            var votes = each.texts("votes");
            if (each.text("ballot").equals("OPEN") && !votes.isEmpty()) {
                printed += votes.size();
                if (printed > MOST_VOTES) {
                    report.small("逐人表决见 record.json。 Each vote stands in record.json.");
                    continue;
                }
                report.table(
                        List.of(Column.text("姓名 Name", 60), Column.text("表决 Vote", 40)),
                        votes.stream()
                                .map(vote -> List.of(name(vote.getFirst()), Words.choice(vote.getLast())))
                                .toList());
            }
        }
    }

    private void attendance() {
        report.heading("签到 Attendance");
        var rows = said.list("people").stream()
                .filter(person -> person.text("expected").equals("yes")
                        || !person.text("presence").equals("ABSENT"))
                .map(person -> List.of(
                        person.text("seat"),
                        name(person.text("seat")),
                        person.text("expected").equals("yes") ? "应到 Expected" : "列席 Guest",
                        Words.presence(person.text("presence")),
                        minute(person.text("at")),
                        person.text("by").isEmpty() ? "" : name(person.text("by"))))
                .toList();
        report.table(
                List.of(
                        Column.text("", 6),
                        Column.text("姓名 Name", 22),
                        Column.text("", 18),
                        Column.text("签到 Signed in", 22),
                        Column.text("时间 Time", 18),
                        Column.text("登记人 Noted by", 18)),
                rows);
    }

    private void attachments() {
        var attachments = said.list("attachments");
        if (attachments.isEmpty()) {
            return;
        }
        report.heading("附件 Attachments");
        for (var each : attachments) {
            report.text(each.text("name"));
            report.small("SHA-256 " + each.text("sha256"));
        }
    }

    private String name(String seat) {
        return names.getOrDefault(seat, "№ " + seat);
    }

    private String minute(@Nullable String moment) {
        return moment == null || moment.isEmpty()
                ? "—"
                : MINUTE.format(Instant.parse(moment).atZone(zone));
    }
}
