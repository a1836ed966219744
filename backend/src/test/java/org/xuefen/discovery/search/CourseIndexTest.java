package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Found;
import org.xuefen.discovery.Fragment;
import org.xuefen.shared.Text;

class CourseIndexTest {
    @TempDir
    Path folder;

    private CourseIndex index;

    @BeforeEach
    void open() throws Exception {
        index = new CourseIndex(folder);
        index.put(List.of(
                paper(1, "机器学习入门", "Introduction to Machine Learning", "用 Python 写第一个模型", "skills", "I64", true),
                paper(2, "配送路上的道路安全", "Road safety on the delivery run", "右转货车的盲区", "skills", "G60", true),
                paper(3, "学习方法", "", "如何使用机器", "theory", "P83", false),
                paper(4, "", "Running a café business", "Résumé of the trade", "skills", "H62", false)));
        index.refresh();
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    private static CoursePaper paper(
            long id, String zh, String en, String summary, String channel, String industry, boolean here) {
        return new CoursePaper(
                id,
                new Text(zh, en),
                new Text(summary, ""),
                new Text("", ""),
                channel,
                null,
                List.of(industry),
                List.of(zh.isEmpty() ? "en" : "zh"),
                here,
                Instant.ofEpochSecond(1_700_000_000 + id));
    }

    private List<Long> ids(String text) {
        return index.find(CourseQuery.of(text, 10)).hits().stream()
                .map(Found.Hit::courseId)
                .toList();
    }

    @Test
    void chineseTermsThatTheSegmenterCutsInTwoAreFoundWhole() {
        assertThat(ids("机器学习")).first().isEqualTo(1L);
        assertThat(ids("盲区")).containsExactly(2L);
    }

    @Test
    void oneCharacterIsEnough() {
        assertThat(ids("货")).containsExactly(2L);
    }

    @Test
    void englishIsFoundByStemWithoutAccentsAndWhileItIsTyped() {
        assertThat(ids("machines learn")).containsExactly(1L);
        assertThat(ids("CAFE")).containsExactly(4L);
        assertThat(ids("deliv")).containsExactly(2L);
        assertThat(ids("ｐｙｔｈｏｎ")).containsExactly(1L);
    }

    @Test
    void bothLanguagesMayStandInOneQuery() {
        assertThat(ids("python 模型")).containsExactly(1L);
    }

    @Test
    void whatIsMisspeltIsFoundAndSaysSo() {
        var found = index.find(CourseQuery.of("machne", 10));
        assertThat(found.lenient()).isTrue();
        assertThat(found.hits()).extracting(Found.Hit::courseId).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "a AND (", "title:[x TO", "*", "?", "\\", "😀", "///", "+-!(){}^~", "\u0000", "　"})
    void nothingThatIsTypedIsAnError(String text) {
        assertThat(index.find(CourseQuery.of(text, 10)).total()).isGreaterThanOrEqualTo(0);
        assertThat(index.find(CourseQuery.of(text.repeat(500), 10)).total()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void filtersNarrowAndAnIndustryHoldsWhatIsBeneathIt() {
        assertThat(index.find(new CourseQuery("", null, null, "G", null, false, 0, 10))
                        .hits())
                .extracting(Found.Hit::courseId)
                .containsExactly(2L);
        assertThat(index.find(new CourseQuery("", "theory", null, null, null, false, 0, 10))
                        .total())
                .isEqualTo(1);
        assertThat(index.find(new CourseQuery("", null, null, null, "en", false, 0, 10))
                        .total())
                .isEqualTo(1);
        assertThat(index.find(new CourseQuery("", null, null, null, null, true, 0, 10))
                        .hits())
                .extracting(Found.Hit::courseId)
                .containsExactly(2L, 1L);
    }

    @Test
    void aSecondPageGoesOnWhereTheFirstEnded() {
        assertThat(index.find(new CourseQuery("", null, null, null, null, false, 2, 2))
                        .hits())
                .extracting(Found.Hit::courseId)
                .containsExactly(2L, 1L);
    }

    /** As a full disk does, or one that is gone: the writer gives itself up, and what was found stays findable. */
    @Test
    void aWriterThatCanNotWriteSaysSoAndTheIndexOpensAgain() throws Exception {
        index.commit(Map.of("position", "7"));
        var aside = folder.resolveSibling(folder.getFileName() + "-aside");
        Files.move(folder, aside);
        Files.writeString(folder, "no folder any more");
        assertThatThrownBy(() -> {
                    index.put(List.of(paper(9, "新课", "", "", "skills", "G60", true)));
                    index.refresh();
                })
                .isInstanceOf(IOException.class);
        assertThat(index.broken()).isTrue();
        Files.delete(folder);
        Files.move(aside, folder);

        assertThat(index.find(CourseQuery.of("盲区", 5)).hits()).isNotEmpty();
        try (var again = new CourseIndex(folder)) {
            assertThat(again.committed()).containsEntry("position", "7");
            again.put(List.of(paper(9, "新课", "", "", "skills", "G60", true)));
            again.refresh();
            assertThat(again.find(CourseQuery.of("新课", 5)).hits()).isNotEmpty();
        }
    }

    @Test
    void putAgainReplacesAndRemoveForgets() throws Exception {
        index.put(List.of(paper(2, "夜路", "", "", "skills", "G60", true)));
        index.remove(1);
        index.refresh();
        assertThat(ids("盲区")).isEmpty();
        assertThat(ids("夜路")).containsExactly(2L);
        assertThat(index.size()).isEqualTo(3);
    }

    @Test
    void onlyWhatWasCommittedIsThereAfterACrash() throws Exception {
        index.commit(Map.of("position", "7"));
        index.remove(1);
        index.refresh();
        index.close();
        index = new CourseIndex(folder);
        assertThat(index.committed()).containsEntry("position", "7");
        assertThat(ids("机器学习")).contains(1L);
    }

    @Test
    void marksShowWhatWasSearchedFor() {
        var wording = Wording.of("机器学习 learning");
        assertThat(Marks.mark("用机器学习", wording)).containsExactly(new Fragment("用", false), new Fragment("机器学习", true));
        assertThat(Marks.mark("Learn it", wording))
                .containsExactly(new Fragment("Learn", true), new Fragment(" it", false));
        assertThat(Marks.excerpt("前".repeat(100) + "机器学习" + "后".repeat(300), wording))
                .first()
                .isEqualTo(new Fragment("…", false));
    }
}
