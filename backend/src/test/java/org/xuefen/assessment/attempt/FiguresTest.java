package org.xuefen.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.xuefen.assessment.attempt.Figures.Advice;

/** What sums over attempts say of one question. The quiz has five questions of one point each. */
class FiguresTest {
    private static final double FIFTH = 0.2;

    @Test
    void aQuestionThatTheStrongGetRightAndTheWeakWrongWorks() {
        var figures = of(attempt -> attempt < 10 ? 1000 : 0, attempt -> attempt < 10 ? 800 : 200);
        assertThat(figures.meanMilli()).isEqualTo(500);
        assertThat(figures.separation()).isCloseTo(1, Offset.offset(1e-9));
        assertThat(figures.advice()).isEqualTo(Advice.WORKS);
    }

    @Test
    void aQuestionThatTheStrongMissHasItsKeyChecked() {
        var figures = of(attempt -> attempt < 10 ? 0 : 1000, attempt -> attempt < 10 ? 800 : 200);
        assertThat(figures.separation()).isCloseTo(-1, Offset.offset(1e-9));
        assertThat(figures.advice()).isEqualTo(Advice.CHECK_KEY);
    }

    @Test
    void theQuestionsOwnMarkDoesNotCountAsTheRest() {
        var figures = of(attempt -> attempt % 2 == 0 ? 1000 : 0, attempt -> attempt < 10 ? 800 : 200);
        assertThat(figures.separation()).isCloseTo(0, Offset.offset(1e-9));
        assertThat(figures.advice()).isEqualTo(Advice.WEAK);
    }

    @Test
    void whatEveryoneKnowsOrNobodyKnowsIsSaidAndSeparatesNobody() {
        var easy = of(_ -> 1000, attempt -> attempt < 10 ? 800 : 200);
        assertThat(easy.separation()).isNull();
        assertThat(easy.advice()).isEqualTo(Advice.TOO_EASY);
        assertThat(of(_ -> 0, attempt -> attempt < 10 ? 800 : 200).advice()).isEqualTo(Advice.HARD);
    }

    @Test
    void fewAttemptsAreNotJudged() {
        var few = new Figures(9, 0, 0, 0, 0, 0, FIFTH);
        assertThat(few.advice()).isEqualTo(Advice.WAIT);
        assertThat(few.separation()).isNull();
        assertThat(new Figures(0, 0, 0, 0, 0, 0, FIFTH).meanMilli()).isZero();
    }

    /** Twenty attempts; {@code rest} is the score over the other four questions. */
    private static Figures of(java.util.function.IntUnaryOperator mark, java.util.function.IntUnaryOperator rest) {
        double marks = 0;
        double squared = 0;
        double scores = 0;
        double scoresSquared = 0;
        double products = 0;
        for (int attempt : IntStream.range(0, 20).toArray()) {
            double m = mark.applyAsInt(attempt);
            double score = FIFTH * m + (1 - FIFTH) * rest.applyAsInt(attempt);
            marks += m;
            squared += m * m;
            scores += score;
            scoresSquared += score * score;
            products += m * score;
        }
        return new Figures(20, marks, squared, scores, scoresSquared, products, FIFTH);
    }
}
