package org.xuefen.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static final Instant AT = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void aTableRunsOverPagesThatAreNumberedAndItsCharactersCanBeCopied() throws IOException {
        var file = report(Locale.CHINESE, 120);
        write("report-zh.pdf", file);

        try (var read = Loader.loadPDF(file)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(3);
            var text = new PDFTextStripper().getText(read);
            assertThat(text)
                    .contains("学习档案", "张珺喆", "第 1 页", "平台劳动合同", "Road safety for couriers")
                    .contains("龘䶮〓");
            assertThat(text.split("累计", -1)).as("the header on each page").hasSize(read.getNumberOfPages() + 1);
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("zh");
        }
        assertThat(file.length).as("only characters in use are embedded").isLessThan(200_000);
    }

    @Test
    void aWordWiderThanItsColumnIsCutAndControlCharactersAreSpaces() throws IOException {
        var report = new PdfReport(new PdfReport.Head("Record", "Guild", "", Locale.ENGLISH, AT));
        report.table(
                List.of(PdfReport.Column.text("Hash", 1), PdfReport.Column.number("Credits", 9)),
                List.of(List.of("0123456789abcdef".repeat(6), "1\u00000\u200b")));
        var file = report.finish();

        try (var read = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Page 1 of 1", "1 0");
        }
    }

    static byte[] report(Locale language, int rows) {
        var report = new PdfReport(
                new PdfReport.Head("学习档案 2026", "北斗骑手联盟 · Beidou Couriers", "树头 7f3a19c0… · 记录 4,812 条", language, AT));
        report.title("2026 年学习档案", "张珺喆 · 冬季骑行安全组 · 生僻字 龘䶮𰻝");
        report.facts(List.of(
                new PdfReport.Fact("已计入", "24.0 学分"),
                new PdfReport.Fact("要求", "24.0 学分"),
                new PdfReport.Fact("状态", "已达标"),
                new PdfReport.Fact("制度", "企业员工年度学时 v3")));
        report.text("本档案由学分账本生成,每一条记录都可以独立核验。The record is made from the ledger; every line can be"
                + " checked by anyone, without an account, against a published tree head.");
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < rows; i++) {
            lines.add(List.of(
                    "2026-03-%02d".formatted(i % 28 + 1),
                    i % 2 == 0 ? "《平台劳动合同》怎么看:从试用期到离职结算,一次讲清楚" : "Road safety for couriers",
                    i % 2 == 0 ? "法律法规" : "Safety",
                    "0.8",
                    "%.1f".formatted(0.8 * (i + 1))));
        }
        report.heading("明细");
        report.table(
                List.of(
                        PdfReport.Column.text("日期", 2),
                        PdfReport.Column.text("内容", 6),
                        PdfReport.Column.text("类别", 2),
                        PdfReport.Column.number("学分", 1.2f),
                        PdfReport.Column.number("累计", 1.2f)),
                lines);
        report.qr("https://example.org/c/0123456789abcdefghijk", "扫码核验这份档案。Scan to check this record.");
        return report.finish();
    }

    /** {@code -Dxuefen.papers=folder} keeps what was made, to be looked at. */
    private static void write(String name, byte[] file) throws IOException {
        var folder = System.getProperty("xuefen.papers");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name), file);
        }
    }
}
