package org.xuefen.assessment.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.InvalidQuestion;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;
import org.xuefen.assessment.question.Weight;

/**
 * The questions of a file that can be graded, and the reasons why the others cannot.
 *
 * @param problems both refusals and notes, in the order of the file
 */
public record GiftQuestions(List<Placed> questions, List<GiftProblem> problems) {

    /**
     * A question and where it stood.
     *
     * @param category the path of the last {@code $CATEGORY} before it
     */
    public record Placed(int line, @Nullable String category, Question question) {}

    public boolean isClean() {
        return problems.stream().allMatch(p -> p.code().isNote());
    }

    public static GiftQuestions of(GiftFile file) {
        var questions = new ArrayList<Placed>();
        var problems = new ArrayList<>(file.problems());
        String category = null;
        GiftEntry.Item description = null;
        for (var entry : file.entries()) {
            switch (entry) {
                case GiftEntry.Category(var at, var path) -> category = path;
                case GiftEntry.Item item
                when item.body() instanceof GiftEntry.Description -> {
                    alone(description, problems);
                    description = item;
                }
                case GiftEntry.Item item -> {
                    try {
                        var question = question(item, description == null ? null : description.stem());
                        questions.add(new Placed(item.at().line(), category, question));
                        note(item, question, problems);
                    } catch (GiftRefusal refusal) {
                        problems.add(refusal.problem());
                    } catch (InvalidQuestion invalid) {
                        var code = GiftCode.valueOf(invalid.why().name());
                        problems.add(GiftProblem.at(item.at(), code));
                    }
                    description = null;
                }
            }
        }
        alone(description, problems);
        problems.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return new GiftQuestions(List.copyOf(questions), List.copyOf(problems));
    }

    private static void alone(GiftEntry.@Nullable Item description, List<GiftProblem> problems) {
        if (description != null) {
            problems.add(GiftProblem.at(description.at(), GiftCode.DESCRIPTION_ALONE));
        }
    }

    private static void note(GiftEntry.Item item, Question question, List<GiftProblem> problems) {
        if (question.body() instanceof Body.MultipleChoice multiple && multiple.rewardsEverything()) {
            problems.add(GiftProblem.at(item.at(), GiftCode.EVERYTHING_EARNS));
        }
    }

    private static Question question(GiftEntry.Item item, @Nullable Rich intro) {
        var body = switch (item.body()) {
            case GiftEntry.Description() -> throw new IllegalStateException("descriptions are taken before");
            case GiftEntry.Essay() -> throw new GiftRefusal(item.at(), GiftCode.ESSAY);
            case GiftEntry.Matching(var pairs) ->
                throw new GiftRefusal(item.at(), GiftCode.MATCHING, String.valueOf(pairs.size()));
            case GiftEntry.TrueFalse(var right, var whenTrue, var whenFalse) ->
                new Body.TrueFalse(right, whenTrue, whenFalse);
            case GiftEntry.Choice(var answers) -> choice(answers);
            case GiftEntry.ShortAnswer(var answers) ->
                new Body.ShortAnswer(
                        answers.stream().map(GiftQuestions::accepted).toList(), false);
            case GiftEntry.Numerical(var numbers, var otherwise) ->
                new Body.Numerical(numbers.stream().map(GiftQuestions::range).toList(), otherwise);
        };
        boolean asksByItsIntroduction = item.stem().isBlank() && intro != null;
        var stem = asksByItsIntroduction ? Objects.requireNonNull(intro) : item.stem();
        return new Question(
                item.title(), item.tags(), asksByItsIntroduction ? null : intro, stem, body, item.feedback());
    }

    private static Body choice(List<GiftEntry.Answer> answers) {
        long right = answers.stream().filter(GiftEntry.Answer::right).count();
        boolean weighted = answers.stream().anyMatch(a -> a.weight() != null);
        if (right > 1 && !weighted) {
            return Body.MultipleChoice.equal(answers.stream()
                    .map(a -> option(a, a.right() ? Weight.WHOLE : 0))
                    .toList());
        }
        var options = answers.stream().map(a -> option(a, weight(a))).toList();
        return right == 0 ? new Body.MultipleChoice(options) : new Body.SingleChoice(options);
    }

    private static int weight(GiftEntry.Answer answer) {
        var written = answer.weight();
        if (written != null) {
            return written;
        }
        return answer.right() ? Weight.WHOLE : 0;
    }

    private static Body.Option option(GiftEntry.Answer answer, int weight) {
        if (answer.text().isBlank()) {
            throw new GiftRefusal(answer.at(), GiftCode.EMPTY_OPTION);
        }
        return new Body.Option(answer.text(), weight, answer.feedback());
    }

    private static Body.Accepted accepted(GiftEntry.Answer answer) {
        var text = answer.text().zh().isEmpty()
                ? answer.text().en()
                : answer.text().zh();
        if (text.isBlank()) {
            throw new GiftRefusal(answer.at(), GiftCode.EMPTY_ANSWER);
        }
        return new Body.Accepted(text, positive(answer.at(), weight(answer)), answer.feedback());
    }

    private static Body.Range range(GiftEntry.NumberRange number) {
        var written = number.weight();
        if (number.low().compareTo(number.high()) > 0) {
            throw new GiftRefusal(number.at(), GiftCode.EMPTY_RANGE);
        }
        return new Body.Range(
                number.low(),
                number.high(),
                positive(number.at(), written == null ? Weight.WHOLE : written),
                number.feedback());
    }

    private static int positive(GiftPosition at, int weight) {
        if (weight < 0) {
            throw new GiftRefusal(at, GiftCode.WEIGHT_OUT_OF_RANGE);
        }
        return weight;
    }
}
