package org.xuefen.assessment.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.AssessmentRefusals;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;
import org.xuefen.shared.Refusal;

/** Puts two files that ask the same in two languages together, question by question. */
final class Bilingual {

    private Bilingual() {}

    /** @throws Refusal {@code assessment.gift-unmatched} with the first question that differs in more than words */
    static List<Question> merge(List<Question> chinese, List<Question> english) {
        var merged = new ArrayList<Question>();
        for (int i = 0; i < Math.max(chinese.size(), english.size()); i++) {
            if (i >= chinese.size() || i >= english.size()) {
                throw unmatched(i);
            }
            merged.add(merge(chinese.get(i), english.get(i), i));
        }
        return merged;
    }

    private static Question merge(Question chinese, Question english, int at) {
        return new Question(
                chinese.title(),
                chinese.tags(),
                words(chinese.intro(), english.intro()),
                both(chinese.stem(), english.stem()),
                body(chinese.body(), english.body(), at),
                words(chinese.feedback(), english.feedback()));
    }

    private static Body body(Body chinese, Body english, int at) {
        if (chinese instanceof Body.SingleChoice(var ours) && english instanceof Body.SingleChoice(var theirs)) {
            return new Body.SingleChoice(options(ours, theirs, at));
        }
        if (chinese instanceof Body.MultipleChoice(var ours) && english instanceof Body.MultipleChoice(var theirs)) {
            return new Body.MultipleChoice(options(ours, theirs, at));
        }
        if (chinese instanceof Body.TrueFalse ours
                && english instanceof Body.TrueFalse theirs
                && ours.right() == theirs.right()) {
            return new Body.TrueFalse(
                    ours.right(),
                    words(ours.whenTrue(), theirs.whenTrue()),
                    words(ours.whenFalse(), theirs.whenFalse()));
        }
        if (chinese instanceof Body.ShortAnswer ours && english instanceof Body.ShortAnswer theirs) {
            var accepted = Stream.concat(ours.accepted().stream(), theirs.accepted().stream());
            return new Body.ShortAnswer(accepted.distinct().toList(), ours.caseSensitive());
        }
        if (chinese instanceof Body.Numerical ours
                && english instanceof Body.Numerical theirs
                && ours.ranges().size() == theirs.ranges().size()) {
            return new Body.Numerical(ours.ranges(), words(ours.otherwise(), theirs.otherwise()));
        }
        throw unmatched(at);
    }

    private static List<Body.Option> options(List<Body.Option> chinese, List<Body.Option> english, int at) {
        if (chinese.size() != english.size()) {
            throw unmatched(at);
        }
        var options = new ArrayList<Body.Option>();
        for (int i = 0; i < chinese.size(); i++) {
            var ours = chinese.get(i);
            var theirs = english.get(i);
            if (ours.weight() != theirs.weight()) {
                throw unmatched(at);
            }
            options.add(new Body.Option(
                    both(ours.text(), theirs.text()), ours.weight(), words(ours.feedback(), theirs.feedback())));
        }
        return options;
    }

    private static @Nullable Rich words(@Nullable Rich chinese, @Nullable Rich english) {
        if (chinese == null || english == null) {
            return chinese == null ? english : chinese;
        }
        return both(chinese, english);
    }

    private static Rich both(Rich chinese, Rich english) {
        return new Rich(chinese.format(), chinese.in(Locale.CHINESE), english.in(Locale.ENGLISH));
    }

    private static Refusal unmatched(int at) {
        return new Refusal(AssessmentRefusals.GIFT_UNMATCHED, at + 1);
    }
}
