package org.xuefen.assessment.quiz;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.Prose;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;
import org.xuefen.shared.Text;

/** A question as learners see it, in safe HTML: no weight, no key, no feedback. */
@Serdeable
public record QuestionView(QuestionKind kind, @Nullable Text intro, Text stem, List<Text> options) {

    public static QuestionView of(Question question) {
        var options = switch (question.body()) {
            case Body.SingleChoice(var choices) -> texts(choices);
            case Body.MultipleChoice(var choices) -> texts(choices);
            case Body.TrueFalse ignored -> List.<Text>of();
            case Body.ShortAnswer ignored -> List.<Text>of();
            case Body.Numerical ignored -> List.<Text>of();
        };
        var intro = question.intro();
        return new QuestionView(
                QuestionKind.of(question.body()), intro == null ? null : html(intro), html(question.stem()), options);
    }

    private static List<Text> texts(List<Body.Option> options) {
        return options.stream().map(o -> html(o.text())).toList();
    }

    public static Text html(Rich words) {
        return new Text(Prose.html(words.format(), words.zh()), Prose.html(words.format(), words.en()));
    }
}
