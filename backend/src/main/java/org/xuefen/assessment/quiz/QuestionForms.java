package org.xuefen.assessment.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.grading.Numbers;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.InvalidQuestion;
import org.xuefen.assessment.question.InvalidQuestion.Why;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;

/** Between what is edited and what can be graded. */
final class QuestionForms {

    private QuestionForms() {}

    /** @throws InvalidQuestion when it is not finished */
    static Question question(QuestionForm form) {
        return new Question(
                blankToNull(form.title()),
                form.tags(),
                RichForm.wordsOf(form.intro()),
                form.stem().words(),
                body(form),
                RichForm.wordsOf(form.feedback()));
    }

    /** What a question still lacks, or null. */
    static @Nullable Why lacks(QuestionForm form) {
        try {
            question(form);
            return null;
        } catch (InvalidQuestion invalid) {
            return invalid.why();
        }
    }

    private static Body body(QuestionForm form) {
        return switch (form.kind()) {
            case SINGLE -> new Body.SingleChoice(options(form));
            case MULTIPLE ->
                form.equalShares() ? Body.MultipleChoice.equal(options(form)) : new Body.MultipleChoice(options(form));
            case TRUE_FALSE -> {
                var right = form.right();
                if (right == null) {
                    throw new InvalidQuestion(Why.NO_RIGHT_ANSWER);
                }
                yield new Body.TrueFalse(right, RichForm.wordsOf(form.whenTrue()), RichForm.wordsOf(form.whenFalse()));
            }
            case SHORT ->
                new Body.ShortAnswer(
                        form.accepted().stream()
                                .map(a -> new Body.Accepted(
                                        a.pattern().strip(), a.weight(), RichForm.wordsOf(a.feedback())))
                                .toList(),
                        form.caseSensitive());
            case NUMERICAL ->
                new Body.Numerical(
                        form.ranges().stream().map(QuestionForms::range).toList(), RichForm.wordsOf(form.otherwise()));
        };
    }

    private static List<Body.Option> options(QuestionForm form) {
        return form.options().stream()
                .map(o -> new Body.Option(o.text().words(), o.weight(), RichForm.wordsOf(o.feedback())))
                .toList();
    }

    private static Body.Range range(QuestionForm.RangeForm form) {
        var low = Numbers.parse(form.low()).orElseThrow(() -> new InvalidQuestion(Why.NOT_A_NUMBER));
        var high = form.high().isBlank()
                ? low
                : Numbers.parse(form.high()).orElseThrow(() -> new InvalidQuestion(Why.NOT_A_NUMBER));
        return new Body.Range(low, high, form.weight(), RichForm.wordsOf(form.feedback()));
    }

    static QuestionForm form(Question question) {
        var body = question.body();
        var multiple = body instanceof Body.MultipleChoice m ? m : null;
        var statement = body instanceof Body.TrueFalse t ? t : null;
        var typed = body instanceof Body.ShortAnswer s ? s : null;
        var number = body instanceof Body.Numerical n ? n : null;
        return new QuestionForm(
                QuestionKind.of(body),
                question.title(),
                question.tags(),
                RichForm.of(question.intro()),
                form(question.stem()),
                options(body),
                multiple != null
                        && Body.MultipleChoice.equal(multiple.options()).equals(multiple),
                statement == null ? null : statement.right(),
                statement == null ? null : RichForm.of(statement.whenTrue()),
                statement == null ? null : RichForm.of(statement.whenFalse()),
                typed == null
                        ? List.of()
                        : typed.accepted().stream()
                                .map(a -> new QuestionForm.AcceptedForm(
                                        a.pattern(), a.weight(), RichForm.of(a.feedback())))
                                .toList(),
                typed != null && typed.caseSensitive(),
                number == null
                        ? List.of()
                        : number.ranges().stream().map(QuestionForms::form).toList(),
                number == null ? null : RichForm.of(number.otherwise()),
                RichForm.of(question.feedback()));
    }

    private static List<QuestionForm.OptionForm> options(Body body) {
        var options = switch (body) {
            case Body.SingleChoice(var choices) -> choices;
            case Body.MultipleChoice(var choices) -> choices;
            case Body.TrueFalse ignored -> List.<Body.Option>of();
            case Body.ShortAnswer ignored -> List.<Body.Option>of();
            case Body.Numerical ignored -> List.<Body.Option>of();
        };
        return options.stream()
                .map(o -> new QuestionForm.OptionForm(form(o.text()), o.weight(), RichForm.of(o.feedback())))
                .toList();
    }

    private static RichForm form(Rich words) {
        return new RichForm(words.format(), words.zh(), words.en());
    }

    private static QuestionForm.RangeForm form(Body.Range range) {
        return new QuestionForm.RangeForm(
                range.low().toPlainString(),
                range.high().toPlainString(),
                range.weight(),
                RichForm.of(range.feedback()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
