package org.xuefen.discovery.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Answers every reader with the courses that most members chose: what learning has to beat. */
final class Popular implements Exam.Pupil {
    private final List<Long> most;

    Popular(Sequences choices) {
        var where = Occurrences.of(choices);
        most = IntStream.range(0, choices.courses().length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer course) -> -where.members(course))
                        .thenComparing(Comparator.naturalOrder()))
                .map(course -> choices.courses()[course])
                .toList();
    }

    @Override
    public List<Long> answer(long[] history) {
        return most.stream()
                .filter(course -> LongStream.of(history).noneMatch(taken -> taken == course))
                .limit(Exam.PLACES)
                .toList();
    }
}
