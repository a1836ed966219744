package org.xuefen.assessment.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;

class GiftTest {

    @Test
    void readsTheFiveKinds() {
        var file = """
                ::单选:: 急救电话是{=120#对！ ~110 ~119}

                哪些是头盔的作用？{~%50%缓冲 ~%50%防风 ~%-100%好看}

                头盔三年要换。{T}

                中国的首都是{=北京 =%50%京}

                π 约等于{#3.14:0.01}
                """;
        var bodies = questions(file).stream().map(Question::body).toList();
        assertThat(bodies)
                .hasExactlyElementsOfTypes(
                        Body.SingleChoice.class,
                        Body.MultipleChoice.class,
                        Body.TrueFalse.class,
                        Body.ShortAnswer.class,
                        Body.Numerical.class);
        assertThat(((Body.Numerical) bodies.getLast()).ranges().getFirst().low())
                .isEqualTo(new BigDecimal("3.13"));
    }

    @Test
    void severalUnweightedRightAnswersShareTheMarkAndWrongOnesTakeAway() {
        var body = (Body.MultipleChoice)
                questions("Seasons?{=spring =summer ~easter}").getFirst().body();
        assertThat(body.options()).extracting(Body.Option::weight).containsExactly(50_000, 50_000, -50_000);
    }

    @Test
    void aNumberMayHaveRangesWeightsAndAWordForEveryOtherAnswer() {
        var body = (Body.Numerical) questions("""
                When was Grant born?{#
                  =1822:0#Right!
                  =%50%1820..1824#Close
                  ~#Far off
                }""").getFirst().body();
        assertThat(body.ranges()).extracting(Body.Range::weight).containsExactly(100_000, 50_000);
        assertThat(body.otherwise()).isNotNull();
    }

    @Test
    void aDescriptionStandsBeforeTheNextQuestion() {
        var question = questions("::Note::Read this first.\n\nIs it true?{T}").getFirst();
        assertThat(question.intro()).isEqualTo(new Rich(Rich.Format.MOODLE, "", "Read this first."));
    }

    @Test
    void oneBrokenQuestionCostsOnlyItself() {
        var read = GiftQuestions.of(GiftReader.read("Fine?{T}\n\nBroken?{=a ~b\n\nAlso fine?{F}"));
        assertThat(read.questions()).hasSize(2);
        assertThat(read.problems())
                .extracting(GiftProblem::line, GiftProblem::column, GiftProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, 8, GiftCode.UNCLOSED_ANSWERS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write.{} | 1 | 1 | ESSAY",
                "Match.{=a -> b =c -> d} | 1 | 1 | MATCHING",
                "Pick.{~a ~b} | 1 | 1 | NO_RIGHT_ANSWER",
                "Pick.{=a ~} | 1 | 10 | EMPTY_OPTION",
                "Pick.{~%120%a ~b} | 1 | 8 | BAD_WEIGHT",
                "How many?{#many} | 1 | 12 | BAD_NUMBER",
                "How many?{#1,5} | 1 | 12 | BAD_NUMBER",
                "How many?{#5..1} | 1 | 12 | EMPTY_RANGE",
                "Pick.{a b} | 1 | 7 | EXPECTED_ANSWER",
                "Pick.{=a {b} ~c} | 1 | 10 | NESTED_BRACE",
                "Pick.} | 1 | 6 | STRAY_BRACE",
                "::Pick{T} | 1 | 1 | UNCLOSED_TITLE",
                "全角｛T｝ | 1 | 1 | FULL_WIDTH_BRACE",
                "{T} | 1 | 1 | NO_STEM",
            })
    void refusesWithLineAndColumn(String text, int line, int column, GiftCode code) {
        var problem = GiftQuestions.of(GiftReader.read(text)).problems().getFirst();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
    }

    @ParameterizedTest
    @EnumSource(GiftCode.class)
    void everyCodeHasASentenceInBothLanguages(GiftCode code) {
        var problem = new GiftProblem(1, 1, code, List.of("7"));
        assertThat(problem.sentence(Locale.CHINESE)).matches(".*\\p{IsHan}.*[。？]");
        assertThat(problem.sentence(Locale.ENGLISH)).matches("[\\p{ASCII}“”｛｝]+[.?]");
    }

    @Test
    void readsGb18030AndABom() {
        var chinese = "头盔三年要换。{T}";
        assertThat(GiftReader.read(chinese.getBytes(Charset.forName("GB18030"))).entries())
                .hasSize(1);
        var item =
                (GiftEntry.Item) GiftReader.read("\uFEFF" + chinese).entries().getFirst();
        assertThat(item.stem().zh()).isEqualTo("头盔三年要换。");
    }

    @Test
    void isBounded() {
        assertThat(codes(GiftReader.read(new byte[GiftReader.MAX_BYTES + 1]))).containsExactly(GiftCode.TOO_LARGE);
        assertThat(codes(GiftReader.read("x{T}\n\n".repeat(1_500)))).containsExactly(GiftCode.TOO_MANY_QUESTIONS);
        assertThat(codes(GiftReader.read("x".repeat(200_000)))).containsExactly(GiftCode.QUESTION_TOO_LONG);
        assertThat(codes(GiftReader.read("x{" + "~a".repeat(9_000) + "}"))).containsExactly(GiftCode.TOO_MANY_ANSWERS);
        assertThat(GiftReader.read("x}\n\n".repeat(5_000)).problems())
                .hasSizeLessThanOrEqualTo(GiftReader.MAX_PROBLEMS);
        assertThat(codes(GiftReader.read(""))).containsExactly(GiftCode.NOTHING_FOUND);
    }

    private static List<GiftCode> codes(GiftFile file) {
        return file.problems().stream().map(GiftProblem::code).toList();
    }

    private static List<Question> questions(String text) {
        var read = GiftQuestions.of(GiftReader.read(text));
        assertThat(read.problems()).isEmpty();
        return read.questions().stream().map(GiftQuestions.Placed::question).toList();
    }
}
