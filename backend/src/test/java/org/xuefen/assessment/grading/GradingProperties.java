package org.xuefen.assessment.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;
import org.xuefen.assessment.question.Weight;

class GradingProperties {

    @Property
    void allRightOnesEarnTheWholeAndOneMoreWrongNeverEarnsMore(
            @ForAll @IntRange(min = 1, max = 12) int right,
            @ForAll @IntRange(min = 1, max = 12) int wrong,
            @ForAll @IntRange(max = 12) int chosenRight) {
        var question = Question.of(
                Rich.plain("", "q"),
                Body.MultipleChoice.equal(IntStream.range(0, right + wrong)
                        .mapToObj(i -> new Body.Option(Rich.plain("", "o"), i < right ? Weight.WHOLE : 0, null))
                        .toList()));
        var all = IntStream.range(0, right).boxed().toList();
        assertThat(Grading.grade(question, new Response.Chosen(all)).milli()).isEqualTo(Mark.FULL);

        int some = Math.min(chosenRight, right);
        int before = mark(question, some, 0, right);
        for (int w = 1; w <= wrong; w++) {
            int after = mark(question, some, w, right);
            assertThat(after).isBetween(0, before);
            before = after;
        }
        assertThat(mark(question, right, wrong, right)).as("ticking every box").isLessThan(Mark.FULL);
    }

    private static int mark(Question question, int right, int wrong, int rightInAll) {
        var options = IntStream.concat(IntStream.range(0, right), IntStream.range(rightInAll, rightInAll + wrong));
        return Grading.grade(question, new Response.Chosen(options.boxed().toList()))
                .milli();
    }

    @Property
    void aTypedAnswerMatchesItself(@ForAll @StringLength(min = 1, max = 200) String text) {
        Assume.that(text.chars().noneMatch(c -> c == '\\' || c == '\uE000'));
        var pattern = text.replace("*", "\\*");
        assertThat(Wording.pattern(pattern, false).matches(Wording.typed(text, false)))
                .isTrue();
    }

    @Property
    void aScoreLiesBetweenItsWorstAndItsBestPart(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 0, max = 1000) Integer> marks,
            @ForAll @IntRange(min = 1, max = 100) int points) {
        var score = Score.of(marks.stream().map(m -> new Score.Part(points, m)).toList());
        assertThat(score.milli())
                .isBetween(
                        marks.stream().mapToInt(m -> m).min().orElseThrow(),
                        marks.stream().mapToInt(m -> m).max().orElseThrow());
        assertThat(score.passes(100)).isEqualTo(marks.stream().allMatch(m -> m == 1000));
        assertThat(score.passes(0)).isTrue();
    }
}
