package org.xuefen.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefen.assessment.QuestionBanks.BankQuestion;
import org.xuefen.catalogue.DraftAccess.OpenDrafts;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.QuestionQuery;
import org.xuefen.discovery.Suggestions;
import org.xuefen.shared.Text;

class QuestionSearchTest {
    private static final long SAFETY = 1;
    private static final long COOKING = 2;

    @TempDir
    Path folder;

    private CourseIndex index;

    @BeforeEach
    void open() throws Exception {
        index = new CourseIndex(folder, WordBook::shipped);
        index.put(List.of(course(SAFETY, "道路安全"), course(COOKING, "厨房入门")));
        index.putQuestions(List.of(
                question(11, SAFETY, "盲区", "右转的货车旁边，骑手应当停在哪里？", "Where does a rider stop?", "货车后方\n让开内轮差"),
                question(12, SAFETY, "", "头盔几年换一次？", "How long does a helmet last?", "三年 three years"),
                question(21, COOKING, "", "油锅着火先做什么？", "", "盖上锅盖 灭火毯")));
        index.refresh();
        index.learn();
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    private static BankQuestion question(long id, long course, String title, String zh, String en, String rest) {
        return new BankQuestion(
                id, course, "SINGLE", title, List.of("冷僻标签" + id), new Text(zh, en), new Text(rest, ""), List.of());
    }

    private static CoursePaper course(long id, String title) {
        return new CoursePaper(
                id,
                new Text(title, ""),
                new Text("", ""),
                new Text("", ""),
                List.of(),
                List.of(),
                "skills",
                null,
                List.of(),
                List.of("zh"),
                List.of("QUIZ"),
                true,
                600,
                Instant.ofEpochSecond(1_700_000_000));
    }

    private List<Long> ids(String text, OpenDrafts banks) {
        return index.questions(new QuestionQuery(text, banks, 0, 10)).questionIds();
    }

    private static OpenDrafts of(Long... courses) {
        return new OpenDrafts(false, Set.of(courses));
    }

    @Test
    void aQuestionIsFoundByWhatIsAskedByItsNameItsTagsAndItsAnswers() {
        assertThat(ids("头盔", OpenDrafts.ALL)).containsExactly(12L);
        assertThat(ids("helmets", OpenDrafts.ALL)).containsExactly(12L);
        assertThat(ids("盲区", OpenDrafts.ALL)).containsExactly(11L);
        assertThat(ids("冷僻标签21", OpenDrafts.ALL)).first().isEqualTo(21L);
        assertThat(ids("灭火毯", OpenDrafts.ALL)).containsExactly(21L);
        assertThat(ids("three years", OpenDrafts.ALL)).containsExactly(12L);
    }

    @Test
    void traditionalCharactersOtherWordsOfTheSameMeaningAndWhatIsBeingTypedFindItToo() {
        assertThat(ids("頭盔", OpenDrafts.ALL)).containsExactly(12L);
        assertThat(ids("truck", OpenDrafts.ALL)).containsExactly(11L);
        assertThat(ids("helm", OpenDrafts.ALL)).containsExactly(12L);
    }

    @Test
    void onlyTheBanksThatMayBeReadAreLookedThroughAndCounted() {
        assertThat(ids("油锅", of(SAFETY))).isEmpty();
        assertThat(index.questions(new QuestionQuery("油锅", of(SAFETY), 0, 10)).total())
                .isZero();
        assertThat(ids("油锅", of(COOKING))).containsExactly(21L);
        assertThat(ids("", of(SAFETY))).containsExactly(12L, 11L);
        assertThat(ids("", of())).isEmpty();
        assertThat(ids("", OpenDrafts.ALL.only(COOKING))).containsExactly(21L);
        assertThat(ids("", of(SAFETY).only(COOKING))).isEmpty();
    }

    @Test
    void whereNoneHasAllOfTheWordsThoseWithHalfOfThemAreGivenAndItIsSaid() {
        var found = index.questions(new QuestionQuery("头盔 油锅", OpenDrafts.ALL, 0, 10));
        assertThat(found.questionIds()).containsExactlyInAnyOrder(12L, 21L);
        assertThat(found.lenient()).isTrue();
        assertThat(index.questions(new QuestionQuery("琵琶", OpenDrafts.ALL, 0, 10))
                        .questionIds())
                .isEmpty();
    }

    @Test
    void nothingThatMembersSearchOrAreSuggestedComesFromAQuestion() throws Exception {
        assertThat(index.find(CourseQuery.of("头盔", 10)).total()).isZero();
        assertThat(index.find(CourseQuery.of("helmt", 10)).mended()).isFalse();
        assertThat(index.find(CourseQuery.of("", 10)).courseIds()).containsExactly(COOKING, SAFETY);
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.suggestions("toukui", 8)).isEqualTo(Suggestions.NONE);
        assertThat(index.suggestions("helm", 8)).isEqualTo(Suggestions.NONE);
        assertThat(index.near("helmt", 8)).isEmpty();
        assertThat(index.lines("头盔", List.of(SAFETY))).isEmpty();
        assertThat(index.facets(CourseQuery.of("", 10)).counts().get("kind"))
                .singleElement()
                .satisfies(count -> assertThat(count.courses()).isEqualTo(2));
    }

    @Test
    void aChangedQuestionIsFoundByItsNewWordsAndAPublishedCourseLeavesItsBankAlone() throws Exception {
        index.putQuestions(List.of(question(12, SAFETY, "", "安全帽的颜色有什么含义？", "", "")));
        index.removeQuestion(21);
        index.put(List.of(course(SAFETY, "道路安全新版")));
        index.remove(COOKING);
        index.refresh();
        assertThat(ids("头盔", OpenDrafts.ALL)).isEmpty();
        assertThat(ids("安全帽的颜色", OpenDrafts.ALL)).containsExactly(12L);
        assertThat(ids("油锅", OpenDrafts.ALL)).isEmpty();
        assertThat(ids("", of(SAFETY))).containsExactly(12L, 11L);
    }

    @Test
    void aSecondPageGoesOnWhereTheFirstEnded() {
        assertThat(index.questions(new QuestionQuery("", OpenDrafts.ALL, 1, 1)).questionIds())
                .containsExactly(12L);
        assertThat(index.questions(new QuestionQuery("", OpenDrafts.ALL, 1, 1)).total())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "a AND (", "bank:[1 TO", "*", "\\", "😀", "+-!(){}^~", "\u0000", "　"})
    void nothingThatIsTypedIsAnError(String text) {
        assertThat(index.questions(new QuestionQuery(text.repeat(300), OpenDrafts.ALL, 0, 10))
                        .total())
                .isGreaterThanOrEqualTo(0);
    }
}
