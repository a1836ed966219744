package org.xuefen.assessment.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Weight;

/** A response that earns the whole mark, and one that earns less. */
public final class AnswerKey {

    private AnswerKey() {}

    public static Response right(Question question) {
        return switch (question.body()) {
            case Body.SingleChoice(var options) -> new Response.Chosen(List.of(first(options, Weight.WHOLE)));
            case Body.MultipleChoice(var options) ->
                new Response.Chosen(IntStream.range(0, options.size())
                        .filter(i -> options.get(i).weight() > 0)
                        .boxed()
                        .toList());
            case Body.TrueFalse statement -> new Response.Chosen(List.of(statement.right() ? 0 : 1));
            case Body.ShortAnswer(var accepted, var ignored) ->
                new Response.Typed(accepted.stream()
                        .filter(a -> a.weight() == Weight.WHOLE)
                        .findFirst()
                        .orElseThrow()
                        .pattern()
                        .replaceAll("(?<!\\\\)\\*", "")
                        .replace("\\*", "*"));
            case Body.Numerical(var ranges, var ignored) ->
                new Response.Typed(middle(ranges.stream()
                                .filter(r -> r.weight() == Weight.WHOLE)
                                .findFirst()
                                .orElseThrow())
                        .toPlainString());
        };
    }

    /** Wrong, or at least not wholly right. */
    public static Response wrong(Question question) {
        return switch (question.body()) {
            case Body.SingleChoice(var options) -> {
                int worst = IntStream.range(0, options.size())
                        .boxed()
                        .min((a, b) -> Integer.compare(
                                options.get(a).weight(), options.get(b).weight()))
                        .orElseThrow();
                yield new Response.Chosen(List.of(worst));
            }
            case Body.MultipleChoice(var options) ->
                new Response.Chosen(IntStream.range(0, options.size())
                        .filter(i -> options.get(i).weight() <= 0)
                        .boxed()
                        .toList());
            case Body.TrueFalse statement -> new Response.Chosen(List.of(statement.right() ? 1 : 0));
            case Body.ShortAnswer ignored -> new Response.Typed("?");
            case Body.Numerical ignored -> new Response.Typed("-");
        };
    }

    private static int first(List<Body.Option> options, int weight) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).weight() == weight)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal middle(Body.Range range) {
        return range.low().add(range.high()).divide(BigDecimal.TWO);
    }
}
