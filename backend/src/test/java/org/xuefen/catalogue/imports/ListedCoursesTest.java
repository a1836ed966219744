package org.xuefen.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

class ListedCoursesTest {
    private static final String HEADER = "source\tid\tlang\ttitle\tdescription\tcategory\tprovider\textra\n";

    @Test
    void aPairOfLanguagesIsOneCourse() {
        var read = read("s\ta#zh\tzh\t网络\t讲网络\tc\tp\tpair=a#en\ns\ta#en\ten\tNetworks\tOn networks\tc\tp\tpair=a#zh\n");
        assertThat(read.courses()).singleElement().satisfies(course -> {
            assertThat(course.title()).isEqualTo(new Text("网络", "Networks"));
            assertThat(course.languages()).containsExactly("zh", "en");
            assertThat(course.listing().sourceId()).isEqualTo("a#en");
            assertThat(course.listing().facts()).isEmpty();
        });
    }

    @Test
    void halfAPairNamesTheSameCourse() {
        assertThat(read("s\ta#zh\tzh\t网络\t\t\t\tpair=a#en\n").courses())
                .singleElement()
                .satisfies(course -> assertThat(course.listing().sourceId()).isEqualTo("a#en"));
    }

    @Test
    void aMissingTitleIsTheFirstSentenceAndSaysSo() {
        var read = read("s\t1\tzh\t\t职场“礼”为先。成功不是梦。\t\tp\t\n");
        assertThat(read.courses()).singleElement().satisfies(course -> {
            assertThat(course.title().zh()).isEqualTo("职场“礼”为先");
            assertThat(course.listing().titleDerived()).isTrue();
        });
        assertThat(read.findings()).extracting(LineFinding::code).containsExactly("title-derived");
    }

    @Test
    void aRepeatedLineIsTakenOnce() {
        var read = read("s\t1\ten\tA\t\t\t\t\ns\t1\ten\tA\t\t\t\t\ns\t1\ten\tB\t\t\t\t\n");
        assertThat(read.courses()).hasSize(1);
        assertThat(read.findings()).extracting(LineFinding::code).containsExactly("repeated", "contradicts");
    }

    @Test
    void aBadLineIsNamedByLineAndColumnAndTheRestIsTaken() {
        var content =
                TsvFile.read(bytes(HEADER + "s\t1\tfr\tA\t\t\t\t\ns\t2\ten\t\t\t\t\t\nshort\ns\t3\ten\tC\t\t\t\t\n"));
        var read = ListedCourses.of(content.lines());
        assertThat(read.courses()).extracting(course -> course.title().en()).containsExactly("C");
        assertThat(read.findings())
                .extracting(LineFinding::line, LineFinding::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "lang"),
                        org.assertj.core.groups.Tuple.tuple(3, "title"));
        assertThat(content.findings()).extracting(LineFinding::line).containsExactly(4);
    }

    @Test
    void aByteOrderMarkGbkAndGzipAreRead() throws Exception {
        var text = HEADER + "s\t1\tzh\t交通安全\t\t\t\t\r\n";
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(bytes(text));
        }
        for (var file : List.of(bytes("\ufeff" + text), text.getBytes(Charset.forName("GBK")), gzip.toByteArray())) {
            assertThat(TsvFile.read(file).lines()).extracting(TsvLine::title).containsExactly("交通安全");
        }
        var half = Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2);
        assertThatThrownBy(() -> TsvFile.read(half)).hasMessage("catalogue.import-damaged");
    }

    /** A file of some kilobytes that unpacks to 120 MB is refused where it goes too far, and not read before. */
    @Test
    void aBombIsRefusedWithoutBeingUnpacked() throws Exception {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (var tail : List.of("\n", "x", "\t")) {
            var gzip = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(gzip)) {
                out.write(bytes(HEADER));
                var chunk = bytes(tail.repeat(1 << 20));
                for (int i = 0; i < 120; i++) {
                    out.write(chunk);
                }
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThatThrownBy(() -> TsvFile.read(gzip.toByteArray())).hasMessage("catalogue.import-too-large");
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(200L << 20);
        }
    }

    @Test
    void whatIsNoCatalogueIsRefused() {
        assertThatThrownBy(() -> TsvFile.read(bytes("a,b,c\n1,2,3\n"))).hasMessage("catalogue.import-not-tsv");
        assertThatThrownBy(() -> TsvFile.read(new byte[] {0, 1, 2, 3})).hasMessage("catalogue.import-not-tsv");
        assertThatThrownBy(() -> TsvFile.read(bytes(HEADER))).hasMessage("catalogue.import-empty");
    }

    @Property(tries = 300)
    void anythingIsReadOrRefusedAndNothingFails(@ForAll @Size(max = 400) byte[] tail, @ForAll boolean headed) {
        var head = headed ? bytes(HEADER) : new byte[0];
        var file = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, file, head.length, tail.length);
        try {
            ListedCourses.of(TsvFile.read(file).lines());
        } catch (Refusal expected) {
            assertThat(expected.code().domain()).isEqualTo("catalogue");
        }
    }

    @Property(tries = 300)
    void everyLineIsACourseANoteOrARefusal(@ForAll @Size(max = 20) List<@StringLength(max = 3) String> ids) {
        var lines = new java.util.ArrayList<TsvLine>();
        for (int i = 0; i < ids.size(); i++) {
            lines.add(new TsvLine(i + 2, "s", ids.get(i), "en", "T", "", "", "", ""));
        }
        var read = ListedCourses.of(lines);
        assertThat(read.courses().size() + read.findings().size()).isEqualTo(lines.size());
        assertThat(read.courses())
                .extracting(course -> course.listing().sourceId())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "掌握摄影技能，了解图片新闻。热爱生活。|掌握摄影技能，了解图片新闻",
                "成功不是梦！真的|成功不是梦！",
                "Use Python 3.11 well. Then rest.|Use Python 3.11 well",
                "312321|312321"
            })
    void theFirstSentenceEndsWhereItEnds(String description, String title) {
        assertThat(FirstSentence.of(description)).isEqualTo(title);
    }

    @Property
    void aDerivedTitleFitsTheColumn(@ForAll @StringLength(min = 1, max = 2_000) String description) {
        assertThat(FirstSentence.of("字" + description)).isNotEmpty().hasSizeLessThanOrEqualTo(190);
    }

    @Test
    void theRealCatalogueIsReadWhole() throws Exception {
        var file = Path.of("../../shared/data/catalog/courses.tsv.gz");
        Assumptions.assumeTrue(Files.exists(file), "the shared data is not here");
        var content = TsvFile.read(Files.readAllBytes(file));
        var read = ListedCourses.of(content.lines());
        assertThat(content.total()).isEqualTo(9_309);
        assertThat(count(read.findings(), "title-derived")).isEqualTo(3_694);
        assertThat(count(read.findings(), "repeated")).isEqualTo(6);
        assertThat(read.courses()).hasSize(9_309 - 59 - 6);
        assertThat(read.courses())
                .filteredOn(course -> course.languages().size() == 2)
                .hasSize(59);
    }

    private static long count(List<LineFinding> findings, String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).count();
    }

    private static ListedCourses.Read read(String lines) {
        return ListedCourses.of(TsvFile.read(bytes(HEADER + lines)).lines());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
