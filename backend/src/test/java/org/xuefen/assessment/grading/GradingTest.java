package org.xuefen.assessment.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuefen.assessment.grading.Mark.Verdict;
import org.xuefen.assessment.grading.Response.Chosen;
import org.xuefen.assessment.grading.Response.Typed;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;
import org.xuefen.assessment.question.Weight;

class GradingTest {

    @Test
    void aSingleChoiceEarnsTheWeightOfItsOption() {
        var question = ask(new Body.SingleChoice(options(0, 50_000, Weight.WHOLE)));
        assertThat(milli(question, chosen(0))).isZero();
        assertThat(milli(question, chosen(1))).isEqualTo(500);
        assertThat(milli(question, chosen(2))).isEqualTo(1000);
        assertThat(milli(question, chosen(1, 2))).as("two of one").isZero();
        assertThat(milli(question, chosen(99)))
                .as("an option that is not there")
                .isZero();
    }

    @Test
    void wrongChoicesSubtractAndNeverGoBelowNothing() {
        var question = ask(Body.MultipleChoice.equal(options(Weight.WHOLE, Weight.WHOLE, Weight.WHOLE, 0, 0)));
        assertThat(milli(question, chosen(0))).isEqualTo(333);
        assertThat(milli(question, chosen(0, 1))).isEqualTo(667);
        assertThat(milli(question, chosen(0, 1, 2))).isEqualTo(1000);
        assertThat(milli(question, chosen(0, 1, 2, 3))).isEqualTo(667);
        assertThat(milli(question, chosen(3, 4))).isZero();
        assertThat(milli(question, chosen(0, 0, 0))).as("the same one thrice").isEqualTo(333);
    }

    @Test
    void trueAndFalse() {
        var question = ask(new Body.TrueFalse(false, Rich.plain("不是", "No"), null));
        assertThat(milli(question, chosen(1))).isEqualTo(1000);
        var wrong = Grading.grade(question, chosen(0));
        assertThat(wrong.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(wrong.feedback()).extracting(Rich::en).containsExactly("No");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "北京 | 北京 | 1000",
                "北京 | ' 北 京。' | 0",
                "北京 | 北 京。 | 1000",
                "Wi-Fi | ｗｉ－ｆｉ | 1000",
                "no one | No  One | 1000",
                "no one | noone | 0",
                "第 3 条 | 第3条 | 1000",
                "《道路交通安全法》 | <道路交通安全法> | 1000",
                "a、b | a,b | 1000",
                "“安全” | \"安全\" | 1000",
                "头盔* | 头盔要系好扣带 | 1000",
                "*头盔* | 戴好头盔 | 1000",
                "头盔* | 戴头盔 | 0",
                "5\\*5 | 5*5 | 1000",
                "5\\*5 | 5x5 | 0",
                "C++ | c++ | 1000",
                "? | ！ | 0",
            })
    void comparesTypedAnswersAsAFairTeacherWould(String accepted, String typed, int milli) {
        var question = ask(new Body.ShortAnswer(List.of(new Body.Accepted(accepted, Weight.WHOLE, null)), false));
        assertThat(milli(question, new Typed(typed))).isEqualTo(milli);
    }

    @Test
    void theHeaviestMatchCountsAndACatchAllOnlySpeaks() {
        var question = ask(new Body.ShortAnswer(
                List.of(
                        new Body.Accepted("*", 0, Rich.plain("", "Completely wrong")),
                        new Body.Accepted("Frog", Weight.WHOLE, Rich.plain("", "Good!")),
                        new Body.Accepted("Cat", 50_000, null)),
                false));
        assertThat(milli(question, new Typed("frog"))).isEqualTo(1000);
        assertThat(milli(question, new Typed("cat"))).isEqualTo(500);
        var dog = Grading.grade(question, new Typed("dog"));
        assertThat(dog.milli()).isZero();
        assertThat(dog.feedback()).extracting(Rich::en).containsExactly("Completely wrong");
    }

    @Test
    void caseCountsWhereTheTrainerSaysSo() {
        var question = ask(new Body.ShortAnswer(List.of(new Body.Accepted("NaCl", Weight.WHOLE, null)), true));
        assertThat(milli(question, new Typed("NaCl"))).isEqualTo(1000);
        assertThat(milli(question, new Typed("nacl"))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.14 | 1000",
                "3.13 | 1000",
                "3.15 | 1000",
                "3.150000000000000000000000001 | 0",
                "３．１４ | 1000",
                "314e-2 | 1000",
                "+3.14 | 1000",
                "3,14 | 0",
                "three | 0",
                "1e999999999 | 0",
            })
    void numbersAreComparedExactly(String typed, int milli) {
        var range = new Body.Range(new BigDecimal("3.13"), new BigDecimal("3.15"), Weight.WHOLE, null);
        assertThat(milli(ask(new Body.Numerical(List.of(range), null)), new Typed(typed)))
                .isEqualTo(milli);
    }

    @Test
    void groupedThousandsAndARealMinusAreNumbers() {
        assertThat(Numbers.parse("1,234,567.5")).contains(new BigDecimal("1234567.5"));
        assertThat(Numbers.parse("−5")).contains(new BigDecimal("-5"));
    }

    @Test
    void nothingAnsweredIsNotWrongButUnanswered() {
        var question = ask(new Body.TrueFalse(true, null, null));
        assertThat(Grading.grade(question, new Response.Nothing()).verdict()).isEqualTo(Verdict.UNANSWERED);
        assertThat(Grading.grade(question, new Typed("  ")).verdict()).isEqualTo(Verdict.UNANSWERED);
    }

    @Test
    void thePassMarkIsDecidedOnTheExactFraction() {
        var twoOfThree = Score.of(List.of(new Score.Part(1, 1000), new Score.Part(1, 1000), new Score.Part(1, 0)));
        assertThat(twoOfThree.milli()).isEqualTo(666);
        assertThat(twoOfThree.passes(66)).isTrue();
        assertThat(twoOfThree.passes(67)).isFalse();
        var almost = Score.of(List.of(new Score.Part(1, 999), new Score.Part(999, 700)));
        assertThat(almost.passes(70)).isTrue();
        assertThat(Score.of(List.of()).passes(0))
                .as("an empty quiz passes nobody")
                .isFalse();
    }

    private static Question ask(Body body) {
        return Question.of(Rich.plain("问", "Q"), body);
    }

    private static List<Body.Option> options(int... weights) {
        return Arrays.stream(weights)
                .mapToObj(w -> new Body.Option(Rich.plain("项", "o"), w, null))
                .toList();
    }

    private static Chosen chosen(Integer... options) {
        return new Chosen(List.of(options));
    }

    private static int milli(Question question, Response response) {
        return Grading.grade(question, response).milli();
    }
}
