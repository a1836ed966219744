package org.xuefen.discovery.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/**
 * Sequences that are held back, to see whether a model expects them.
 *
 * @param questions each a history and the choice that followed it
 */
record Exam(List<Question> questions) {
    static final int PLACES = 10;

    /** What a member had chosen, the latest last, and what they chose then. */
    static final class Question {
        private final long[] history;
        private final long chosen;

        Question(long[] history, long chosen) {
            this.history = history;
            this.chosen = chosen;
        }

        long[] history() {
            return history;
        }

        long chosen() {
            return chosen;
        }
    }

    /**
     * How a model did. Each question has one right answer.
     *
     * @param hits share of questions whose answer is among the first ten (HR@10)
     * @param gain the same, higher places counting more (NDCG@10)
     * @param coverage share of all courses that are among anyone's first ten
     */
    record Marks(int questions, double hits, double gain, double coverage) {
        static final Marks NONE = new Marks(0, 0, 0, 0);

        /** What chance alone may add or take, one standard error. */
        double uncertainty() {
            return questions == 0 ? 1 : Math.sqrt(Math.max(hits * (1 - hits), 1e-4) / questions);
        }
    }

    /** Something that answers: the ids it would recommend after a history, best first. */
    @FunctionalInterface
    interface Pupil {
        List<Long> answer(long[] history);
    }

    static Pupil pupil(Model model) {
        return history -> model.suggest(history, _ -> true, PLACES).stream()
                .map(Model.Suggestion::courseId)
                .toList();
    }

    Marks take(Pupil pupil, int courses, Progress progress) {
        if (questions.isEmpty() || courses == 0) {
            return Marks.NONE;
        }
        double hits = 0;
        double gain = 0;
        var covered = new HashSet<Long>();
        for (int q = 0; q < questions.size(); q++) {
            progress.at(q, questions.size());
            var question = questions.get(q);
            var answer = pupil.answer(question.history());
            covered.addAll(answer);
            int place = answer.indexOf(question.chosen());
            if (place >= 0) {
                hits++;
                gain += Math.log(2) / Math.log(place + 2.0);
            }
        }
        return new Marks(
                questions.size(), hits / questions.size(), gain / questions.size(), covered.size() / (double) courses);
    }

    /** Sequences, and what was held back of them. */
    record Split(Sequences kept, Exam exam) {}

    /** Holds back each member's last choice; asks at most so many of them, evenly spread. */
    static Split lastOfEach(Sequences choices, int most) {
        var held = new BitSet(choices.size());
        var questions = new ArrayList<Question>();
        int step = Math.max(1, choices.members() / most);
        for (int member = 0; member < choices.members(); member++) {
            int last = choices.end(member) - 1;
            if (last > choices.start(member)) {
                held.set(last);
                if (member % step == 0) {
                    questions.add(question(choices, member, last));
                }
            }
        }
        return new Split(choices.only(at -> !held.get(at)), new Exam(List.copyOf(questions)));
    }

    /** Holds back all that was chosen last, a tenth but at most so many; asks for each member's first of it. */
    static Split latest(Sequences choices, int most) {
        long since = since(choices, Math.min(most, choices.size() / 10));
        var questions = new ArrayList<Question>();
        for (int member = 0; member < choices.members(); member++) {
            int at = choices.start(member);
            while (at < choices.end(member) && choices.times()[at] < since) {
                at++;
            }
            if (at > choices.start(member) && at < choices.end(member)) {
                questions.add(question(choices, member, at));
            }
        }
        return new Split(choices.only(at -> choices.times()[at] < since), new Exam(List.copyOf(questions)));
    }

    private static long since(Sequences choices, int held) {
        if (held == 0) {
            return Long.MAX_VALUE;
        }
        var times = choices.times().clone();
        Arrays.sort(times);
        return times[times.length - held];
    }

    private static Question question(Sequences choices, int member, int at) {
        return new Question(choices.history(member, at), choices.courses()[choices.chosen()[at]]);
    }
}
