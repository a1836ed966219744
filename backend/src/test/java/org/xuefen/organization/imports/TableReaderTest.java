package org.xuefen.organization.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefen.shared.Refusal;

class TableReaderTest {
    private static final String TABLE = "姓名,编号\r\n周海涛,007\r\n\r\n\"何, \"\"静\"\"\",\"二\n行\"\r\n李四,9\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void textIsReadInTheEncodingsOfTheCountry(String charset) {
        var rows = TableReader.read(TABLE.getBytes(Charset.forName(charset)));
        assertThat(rows)
                .containsExactly(
                        new Row(1, List.of("姓名", "编号")),
                        new Row(2, List.of("周海涛", "007")),
                        new Row(4, List.of("何, \"静\"", "二 行")),
                        new Row(6, List.of("李四", "9")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        var bytes = ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8);
        assertThat(TableReader.read(bytes).getFirst().cells()).containsExactly("姓名", "编号");
        var wide = ("\uFEFF" + TABLE.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE);
        assertThat(TableReader.read(wide).getFirst().cells()).containsExactly("姓名", "编号");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFoundOut(String delimiter) {
        var rows = TableReader.read(text("name" + delimiter + "number\n\"a,b;c\"" + delimiter + "1"));
        assertThat(rows.get(1).cells()).containsExactly("a,b;c", "1");
    }

    @Test
    void leadingZerosSurviveASpreadsheetsTrick() {
        assertThat(TableReader.read(text("a\n=\"00123\"")).get(1).cells()).containsExactly("00123");
    }

    @Test
    void aWorkbookIsReadWithItsLinesDatesAndNumbers() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 2, "加入日期");
            sheet.value(3, 0, "周海涛");
            sheet.value(3, 1, 13_800_001_234L);
            sheet.value(3, 2, LocalDate.of(2024, 3, 18));
            sheet.style(3, 2).format("yyyy-MM-dd").set();
        }
        assertThat(TableReader.read(out.toByteArray()))
                .containsExactly(
                        new Row(1, List.of("姓名", "", "加入日期")), new Row(4, List.of("周海涛", "13800001234", "2024-03-18")));
    }

    @Test
    void aZipBombIsRefusedBeforeItIsParsed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 201; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(1024 * 1024);
        refused(out.toByteArray(), ImportRefusals.FILE_XLSX_TOO_LARGE);
    }

    @Test
    void entitiesAreRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        refused(out.toByteArray(), ImportRefusals.FILE_XLSX_BROKEN);
    }

    /** Three kilobytes that made the reader of workbooks ask for room for 300 million cells. */
    @Test
    void aWorkbookCostsNoMoreThanItHolds() throws IOException {
        var far = workbook("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");
        assertThat(far.length).isLessThan(4_000);
        refused(far, ImportRefusals.FILE_TOO_MANY_COLUMNS);
        refused(workbook("<row r=\"1\">" + "<c/>".repeat(2_000_000) + "</row>"), ImportRefusals.FILE_TOO_MANY_COLUMNS);
        refused(workbook("<row><c r=\"XFD1\"/></row>".repeat(4_000)), ImportRefusals.FILE_XLSX_TOO_LARGE);
        refused(workbook("<row a=\"" + "x".repeat(600_000) + "\"/>"), ImportRefusals.FILE_XLSX_TOO_LARGE);
        refused(workbook("<row/>".repeat(1_048_577)), ImportRefusals.FILE_TOO_MANY_ROWS);
        refused(
                workbook("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(1_000_001) + "</sst>"),
                ImportRefusals.FILE_XLSX_TOO_LARGE);
        refused(
                workbook("xl/styles.xml", "<styleSheet><cellXfs>" + "<xf/>".repeat(70_001) + "</cellXfs></styleSheet>"),
                ImportRefusals.FILE_XLSX_TOO_LARGE);
        refused(
                workbook("xl/sheet.bin", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>"),
                ImportRefusals.FILE_XLSX_BROKEN);
        assertThat(TableReader.read(workbook("<row r=\"1\"><c r=\"B1\" t=\"str\"><v>工号</v></c></row>")))
                .containsExactly(new Row(1, List.of("", "工号")));
    }

    private static byte[] workbook(String rows) throws IOException {
        return workbook("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData>\
                </worksheet>""".formatted(rows));
    }

    /** A real workbook with one part replaced, or added. */
    private static byte[] workbook(String part, String content) throws IOException {
        var made = new ByteArrayOutputStream();
        try (var workbook = new Workbook(made, "test", "1.0")) {
            workbook.newWorksheet("x").value(0, 0, "a");
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var whole = ZipFile.builder().setByteArray(made.toByteArray()).get()) {
            for (var entry : Collections.list(whole.getEntries())) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    whole.getInputStream(entry).transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(text(content));
        }
        return out.toByteArray();
    }

    @Test
    void everythingElseIsRefusedWithItsReason() throws IOException {
        refused(new byte[0], ImportRefusals.FILE_EMPTY);
        refused(text("\n \n;;\n"), ImportRefusals.FILE_EMPTY);
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, ImportRefusals.FILE_XLS_OLD);
        refused(text("a\0b"), ImportRefusals.FILE_NOT_A_TABLE);
        refused(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}, ImportRefusals.FILE_ENCODING_UNKNOWN);
        refused(text("a,b\n\"open"), ImportRefusals.FILE_CSV_BROKEN);
        refused(text("a\n" + "x".repeat(1_001)), ImportRefusals.FILE_CELL_TOO_LONG);
        refused(text("a,".repeat(65) + "b"), ImportRefusals.FILE_TOO_MANY_COLUMNS);
        refused(text("a\n".repeat(100_002)), ImportRefusals.FILE_TOO_MANY_ROWS);
        refused(new byte[Bounds.MAX_BYTES + 1], ImportRefusals.FILE_TOO_LARGE);
        refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, ImportRefusals.FILE_XLSX_BROKEN);
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            for (int i = 0; i < 500; i++) {
                sheet.value(i, 0, "row " + i);
            }
        }
        var whole = out.toByteArray();
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), ImportRefusals.FILE_XLSX_BROKEN);
    }

    @Property(tries = 300)
    void noBytesBreakTheReader(@ForAll byte[] bytes) {
        try {
            assertThat(TableReader.read(bytes)).isNotEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isInstanceOf(ImportRefusals.class);
        }
    }

    @Test
    void noDamagedWorkbookBreaksTheReader() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            sheet.value(0, 0, "a");
            sheet.value(1, 0, 5);
        }
        var random = new Random(42);
        for (int i = 0; i < 200; i++) {
            var bytes = out.toByteArray();
            for (int k = 0; k < 5; k++) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            noBytesBreakTheReader(bytes);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(byte[] file, ImportRefusals code) {
        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
