package org.xuefen.assessment.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.grading.Response;
import org.xuefen.assessment.quiz.FrozenQuiz;
import org.xuefen.assessment.quiz.QuestionKind;
import org.xuefen.assessment.quiz.QuestionView;
import org.xuefen.shared.Refusal;

/** The quiz as one attempt shows it: translates between places on the paper and positions in the quiz. */
final class Paper {
    private static final int QUESTIONS = -1;

    private final FrozenQuiz quiz;
    private final long seed;
    private final int[] order;

    Paper(FrozenQuiz quiz, long seed) {
        this.quiz = quiz;
        this.seed = seed;
        this.order = Shuffle.order(
                seed, QUESTIONS, quiz.questions().size(), quiz.settings().shuffleQuestions());
    }

    int size() {
        return order.length;
    }

    /** @param number as shown, from 1 */
    int position(int number) {
        if (number < 1 || number > order.length) {
            throw new Refusal(AssessmentRefusals.QUESTION_NOT_FOUND, number);
        }
        return order[number - 1];
    }

    /** The number a position is shown under. */
    int number(int position) {
        return IntStream.range(0, order.length)
                        .filter(i -> order[i] == position)
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    QuestionView view(int position) {
        var view = part(position).view();
        int[] shown = options(position);
        var options = IntStream.of(shown).mapToObj(view.options()::get).toList();
        return new QuestionView(view.kind(), view.intro(), view.stem(), options);
    }

    FrozenQuiz.Part part(int position) {
        return quiz.questions().get(position);
    }

    /**
     * What the client sent as a response in the question's own order.
     *
     * @throws Refusal {@code assessment.answer-malformed}
     */
    Response response(int position, List<Integer> choice, @Nullable String text) {
        var kind = part(position).view().kind();
        if (kind == QuestionKind.SHORT || kind == QuestionKind.NUMERICAL) {
            if (!choice.isEmpty() || (text != null && text.length() > Response.Typed.MAX)) {
                throw malformed(position);
            }
            return text == null || text.isEmpty() ? new Response.Nothing() : new Response.Typed(text);
        }
        if (text != null && !text.isEmpty()) {
            throw malformed(position);
        }
        if (choice.isEmpty()) {
            return new Response.Nothing();
        }
        int options = kind == QuestionKind.TRUE_FALSE
                ? 2
                : part(position).view().options().size();
        boolean one = kind != QuestionKind.MULTIPLE;
        if ((one && choice.size() > 1) || choice.stream().anyMatch(i -> i < 0 || i >= options)) {
            throw malformed(position);
        }
        int[] shown = options(position);
        return new Response.Chosen(
                kind == QuestionKind.TRUE_FALSE
                        ? choice
                        : choice.stream().map(i -> shown[i]).toList());
    }

    /** Options as they are shown, from 0. */
    List<Integer> shown(int position, Response response) {
        if (!(response instanceof Response.Chosen(var own))) {
            return List.of();
        }
        if (part(position).view().kind() == QuestionKind.TRUE_FALSE) {
            return own;
        }
        int[] order = options(position);
        var places = new ArrayList<Integer>();
        for (int place = 0; place < order.length; place++) {
            if (own.contains(order[place])) {
                places.add(place);
            }
        }
        return places;
    }

    private int[] options(int position) {
        int size = part(position).view().options().size();
        return Shuffle.order(seed, position, size, quiz.settings().shuffleOptions());
    }

    private Refusal malformed(int position) {
        return new Refusal(AssessmentRefusals.ANSWER_MALFORMED, number(position));
    }
}
