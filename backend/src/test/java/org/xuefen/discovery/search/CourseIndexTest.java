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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefen.discovery.CourseFilter;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.CourseQuery.Order;
import org.xuefen.discovery.Facets;
import org.xuefen.discovery.Fragment;
import org.xuefen.discovery.Length;
import org.xuefen.discovery.SpokenLine;
import org.xuefen.discovery.Suggestions;
import org.xuefen.shared.Text;

class CourseIndexTest {
    @TempDir
    Path folder;

    private CourseIndex index;

    @BeforeEach
    void open() throws Exception {
        index = new CourseIndex(folder, WordBook::shipped);
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
                here ? List.of(70 + id) : List.of(),
                here ? List.of(new CoursePaper.Line(40 + id, 61_500, "车轮的" + zh)) : List.of(),
                channel,
                null,
                List.of(industry),
                List.of(zh.isEmpty() ? "en" : "zh"),
                here ? List.of("VIDEO") : List.of(),
                here,
                here ? 600 * id : 0,
                Instant.ofEpochSecond(1_700_000_000 + id));
    }

    private List<Long> ids(String text) {
        return ids(CourseQuery.of(text, 10));
    }

    private List<Long> ids(CourseQuery query) {
        return index.find(query).courseIds();
    }

    private static CourseQuery all(CourseFilter filter) {
        return CourseQuery.of("", 10).with(filter);
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
    void whatIsMisspeltIsFoundAndSpeltBackAndCanBeLookedForAllTheSame() throws Exception {
        index.learn();
        var found = index.find(CourseQuery.of("machne learning", 10));
        assertThat(found.mendedText()).isEqualTo("machine learning");
        assertThat(found.courseIds()).first().isEqualTo(1L);
        var literal = index.find(new CourseQuery("machne", CourseFilter.NONE, Order.RELEVANCE, true, 0, 10));
        assertThat(literal.mended()).isFalse();
        assertThat(literal.courseIds()).isEmpty();
        assertThat(index.find(CourseQuery.of("道录安全", 10)).mendedText()).isEqualTo("道路安全");
    }

    @ParameterizedTest
    @CsvSource({
        "machine,",
        "mahcine,machine",
        "macine,machine",
        "mmachinee,machine",
        "mcahnie,machine",
        "mchn,",
        "xachine,"
    })
    void oneLetterIsWrongOrTwoOfALongerWordButNeverTheFirst(String typed, String meant) throws Exception {
        index.learn();
        assertThat(index.near(typed, 5)).isEqualTo(meant == null ? List.of() : List.of(meant));
    }

    @Test
    void theNearestWordComesFirstThenTheMostFrequent() throws Exception {
        index.put(List.of(
                paper(5, "", "Trading trains", "", "skills", "G60", false),
                paper(6, "", "Training trailers", "", "skills", "G60", false),
                paper(7, "", "Training", "", "skills", "G60", false)));
        index.refresh();
        index.learn();
        assertThat(index.near("traiding", 5)).containsExactly("training", "trading");
        assertThat(index.near("trainers", 5)).containsExactly("trailers", "trains");
    }

    @Test
    void whatIsBeingTypedIsNoMistake() throws Exception {
        index.learn();
        assertThat(index.find(CourseQuery.of("machi", 10)).mended()).isFalse();
        assertThat(ids("machi")).containsExactly(1L);
    }

    @Test
    void pinyinAndItsFirstLettersFindTitles() throws Exception {
        index.learn();
        assertThat(index.find(CourseQuery.of("daoluanquan", 10)).mendedText()).isEqualTo("道路安全");
        assertThat(ids("dao lu an quan")).first().isEqualTo(2L);
        assertThat(ids("jqxx")).first().isEqualTo(1L);
        assertThat(ids("peisonglushang")).containsExactly(2L);
    }

    @Test
    void traditionalCharactersAreSimplifiedOnes() {
        assertThat(ids("機器學習")).first().isEqualTo(1L);
    }

    @Test
    void whatMeansTheSameInTheOtherLanguageIsFound() {
        assertThat(ids("traffic safety")).first().isEqualTo(2L);
        assertThat(ids("truck")).containsExactly(2L);
    }

    @Test
    void whatHasOnlySomeOfTheWordsComesBehindWhatHasAll() {
        var found = index.find(CourseQuery.of("机器学习 配送", 10));
        assertThat(found.whole()).isZero();
        assertThat(found.lenient()).isTrue();
        assertThat(found.courseIds()).contains(1L, 2L);
    }

    @Test
    void whatIsSaidInAVideoIsFoundWithItsTime() {
        assertThat(ids("车轮")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(index.lines("车轮", List.of(1L, 2L, 3L)))
                .containsExactly(
                        new SpokenLine(1, 41, 61_500, "车轮的机器学习入门"), new SpokenLine(2, 42, 61_500, "车轮的配送路上的道路安全"));
        assertThat(index.withAsset(72)).containsExactly(2L);
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void whatIsSaidInTwoLanguagesAtOnceIsOneLine() throws Exception {
        var both = List.of(
                new CoursePaper.Line(48, 19_000, "右转的货车有盲区"),
                new CoursePaper.Line(48, 19_400, "A turning truck has a blind spot"),
                new CoursePaper.Line(48, 90_000, "再说一次盲区"));
        var paper = paper(8, "路口", "Junctions", "", "skills", "G60", true);
        index.put(List.of(new CoursePaper(
                8,
                paper.title(),
                paper.summary(),
                paper.body(),
                paper.assets(),
                both,
                paper.channel(),
                null,
                paper.industries(),
                paper.languages(),
                paper.kinds(),
                true,
                600,
                paper.published())));
        index.refresh();
        assertThat(index.lines("盲区", List.of(8L))).extracting(SpokenLine::text).containsExactly("右转的货车有盲区", "再说一次盲区");
        assertThat(index.lines("blind spot", List.of(8L)))
                .first()
                .satisfies(line -> assertThat(line.text()).isEqualTo("A turning truck has a blind spot"));
    }

    @Test
    void filtersCountWhatTheyWouldLeave() {
        var facets = index.facets(all(new CourseFilter("skills", null, null, null, null, null, false)))
                .counts();
        assertThat(facets.get("channel")).containsExactly(new Facets.Count("skills", 3), new Facets.Count("theory", 1));
        assertThat(facets.get("here")).containsExactly(new Facets.Count("true", 2), new Facets.Count("false", 1));
        assertThat(facets.get("industry")).extracting(Facets.Count::value).containsExactly("G", "H", "I");
        assertThat(facets.get("length")).extracting(Facets.Count::value).containsExactly("MEDIUM", "SHORT");
        assertThat(index.facets(CourseQuery.of("道路安全", 10)).counts().get("channel"))
                .containsExactly(new Facets.Count("skills", 1));
    }

    @Test
    void theShortestComeFirstAndListingsLast() {
        assertThat(ids(CourseQuery.of("", 10).in(Order.SHORTEST))).containsExactly(1L, 2L, 4L, 3L);
    }

    @Test
    void wordsAndCoursesAreSuggestedWhileSomeoneTypes() throws Exception {
        index.learn();
        assertThat(index.suggestions("jiqi", 8).words())
                .extracting(Suggestions.Word::text)
                .contains("机器学习");
        assertThat(index.suggestions("dlaq", 8).courses())
                .extracting(Suggestions.Course::id)
                .containsExactly(2L);
        assertThat(index.suggestions("Road saf", 8).courses())
                .extracting(Suggestions.Course::id)
                .containsExactly(2L);
        assertThat(index.suggestions("机器学", 8).words())
                .extracting(Suggestions.Word::text)
                .contains("机器学习");
        assertThat(index.suggestions(" ", 8)).isEqualTo(Suggestions.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "a AND (", "title:[x TO", "*", "?", "\\", "😀", "///", "+-!(){}^~", "\u0000", "　"})
    void nothingThatIsTypedIsAnError(String text) {
        assertThat(index.find(CourseQuery.of(text, 10)).total()).isGreaterThanOrEqualTo(0);
        assertThat(index.find(CourseQuery.of(text.repeat(500), 10)).total()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void filtersNarrowAndAnIndustryHoldsWhatIsBeneathIt() {
        assertThat(ids(all(new CourseFilter(null, null, "G", null, null, null, false))))
                .containsExactly(2L);
        assertThat(ids(all(new CourseFilter("theory", null, null, null, null, null, false))))
                .hasSize(1);
        assertThat(ids(all(new CourseFilter(null, null, null, "en", null, null, false))))
                .hasSize(1);
        assertThat(ids(all(new CourseFilter(null, null, null, null, "VIDEO", Length.SHORT, false))))
                .containsExactly(1L);
        assertThat(ids(all(CourseFilter.HERE))).containsExactly(2L, 1L);
    }

    @Test
    void aSecondPageGoesOnWhereTheFirstEnded() {
        assertThat(ids(CourseQuery.of("", 10).page(2, 2))).containsExactly(2L, 1L);
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

        assertThat(index.find(CourseQuery.of("盲区", 5)).courseIds()).isNotEmpty();
        try (var again = new CourseIndex(folder, WordBook::shipped)) {
            assertThat(again.committed()).containsEntry("position", "7");
            again.put(List.of(paper(9, "新课", "", "", "skills", "G60", true)));
            again.refresh();
            assertThat(again.find(CourseQuery.of("新课", 5)).courseIds()).isNotEmpty();
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
        index = new CourseIndex(folder, WordBook::shipped);
        assertThat(index.committed()).containsEntry("position", "7");
        assertThat(ids("机器学习")).contains(1L);
    }

    @Test
    void marksShowWhatWasSearchedFor() {
        var wording = Wording.of("机器学习 learning", Words.NONE);
        assertThat(new Marks(wording).mark("用机器学习"))
                .containsExactly(new Fragment("用", false), new Fragment("机器学习", true));
        assertThat(new Marks(wording).mark("Learn it"))
                .containsExactly(new Fragment("Learn", true), new Fragment(" it", false));
        assertThat(new Marks(wording).excerpt("前".repeat(100) + "机器学习" + "后".repeat(300)))
                .first()
                .isEqualTo(new Fragment("…", false));
    }
}
