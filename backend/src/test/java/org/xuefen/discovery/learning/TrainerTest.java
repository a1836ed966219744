package org.xuefen.discovery.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static Sequences of(long[]... members) {
        var builder = new Sequences.Builder();
        for (int member = 0; member < members.length; member++) {
            for (int at = 0; at < members[member].length; at++) {
                builder.add(member, members[member][at], at);
            }
        }
        return builder.build();
    }

    private static Model learned(Sequences choices) {
        return Trainer.train(choices, Tuning.USUAL, Progress.NONE);
    }

    private static List<Long> after(Model model, long... history) {
        return model.suggest(history, _ -> true, 10).stream()
                .map(Model.Suggestion::courseId)
                .toList();
    }

    private static long[] taken(long... courses) {
        return courses;
    }

    /** So many members who took the same. */
    private static long[][] times(int members, long... courses) {
        return Stream.generate(courses::clone).limit(members).toArray(long[][]::new);
    }

    @Test
    void whatFollowsComesBeforeWhatWentBefore() {
        var model = learned(of(times(5, 1, 2, 3)));
        assertThat(after(model, 2)).containsExactly(3L, 1L);
    }

    @Test
    void whatFewerThanFiveMembersDidIsNotLearned() {
        assertThat(after(learned(of(times(4, 1, 2))), 1)).isEmpty();
        assertThat(after(learned(of(times(5, 1, 2))), 1)).containsExactly(2L);
        var model = learned(of(taken(1, 2), taken(1, 2), taken(1, 2), taken(1, 2), taken(1, 3)));
        assertThat(model.members(1)).isEqualTo(5);
        assertThat(model.members(2)).isZero();
        assertThat(model.members(99)).isZero();
        assertThat(after(model, 1)).isEmpty();
    }

    @Test
    void aCourseMerelyInCompanyIsNotCreditedWithTheChoice() {
        // 5 leads to 6. 1 is taken before both by half of them, and by many who never take 6.
        var all = new long[60][];
        for (int i = 0; i < 20; i++) {
            all[i] = taken(1, 5, 6);
            all[20 + i] = taken(5, 6);
            all[40 + i] = taken(1, 7);
        }
        var model = learned(of(all));
        assertThat(after(model, 1).getFirst()).isEqualTo(7);
        assertThat(after(model, 5).getFirst()).isEqualTo(6);
    }

    @Test
    void theCourseThatSaysMostIsNamed() {
        var model = learned(of(Stream.concat(Arrays.stream(times(5, 1, 2)), Arrays.stream(times(5, 8, 9)))
                .toArray(long[][]::new)));
        assertThat(model.suggest(taken(1, 8), _ -> true, 1).getFirst())
                .returns(9L, Model.Suggestion::courseId)
                .returns(8L, Model.Suggestion::because);
        assertThat(model.suggest(taken(1, 8), id -> id == 2, 5)).singleElement().returns(1L, Model.Suggestion::because);
    }

    @Test
    void theOrderOfTimeCountsAndNotThatOfReading() {
        var builder = new Sequences.Builder();
        for (int member = 0; member < 4; member++) {
            builder.add(member, 3, 30);
            builder.add(member, 1, 10);
            builder.add(member, 2, 20);
        }
        assertThat(builder.build().history(0, 3)).containsExactly(1, 2, 3);
    }

    @Property(tries = 60)
    void nothingTakenIsSuggestedAndEachOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int members) {
        var random = new Random(seed);
        var all = new long[members][];
        for (int member = 0; member < members; member++) {
            all[member] =
                    random.longs(1, 13).distinct().limit(1 + random.nextInt(8)).toArray();
        }
        var choices = of(all);
        var model = learned(choices);
        for (var history : all) {
            var suggested = model.suggest(history, _ -> true, 20);
            assertThat(suggested).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
            assertThat(suggested.stream().map(Model.Suggestion::courseId)).doesNotHaveDuplicates();
            assertThat(suggested).allSatisfy(each -> {
                assertThat(LongStream.of(history))
                        .doesNotContain(each.courseId())
                        .contains(each.because());
                assertThat(together(all, each.courseId(), each.because())).isGreaterThanOrEqualTo(Tuning.FLOOR);
            });
        }
    }

    private static long together(long[][] all, long one, long other) {
        return Arrays.stream(all)
                .filter(each -> LongStream.of(each).anyMatch(id -> id == one)
                        && LongStream.of(each).anyMatch(id -> id == other))
                .count();
    }

    @Test
    void bytesGiveTheSameRowBack() {
        var row = new Model.Row(7, 12.5, new int[] {0, 4, 1_000_000}, new float[] {1, 0.25f, 3e-7f});
        var back = RowCodec.row(7, 12.5, RowCodec.bytes(row));
        assertThat(back.to()).containsExactly(row.to());
        assertThat(back.counts()).containsExactly(row.counts());
    }

    @Test
    void whatWasChosenLastIsHeldBackAndAsked() {
        var builder = new Sequences.Builder();
        for (int member = 0; member < 20; member++) {
            builder.add(member, 1, member);
            builder.add(member, 2, 100 + member);
        }
        var split = Exam.latest(builder.build(), 1000);
        assertThat(split.kept().size()).isEqualTo(36);
        assertThat(split.exam().questions()).hasSize(4).allSatisfy(question -> {
            assertThat(question.history()).containsExactly(1);
            assertThat(question.chosen()).isEqualTo(2);
        });
    }

    @Test
    void aVersionThatDoesWorseThanTheMarginIsNotGood() {
        var popular = new Exam.Marks(5000, 0.05, 0.02, 0.01);
        var inUse = new Exam.Marks(5000, 0.30, 0.18, 0.5);
        assertThat(Verdict.of(new Exam.Marks(5000, 0.29, 0.17, 0.5), popular, Optional.of(inUse)))
                .isEqualTo(Verdict.GOOD);
        assertThat(Verdict.of(new Exam.Marks(5000, 0.26, 0.17, 0.5), popular, Optional.of(inUse)))
                .isEqualTo(Verdict.WORSE);
        // Of sixty questions that is chance.
        assertThat(Verdict.of(new Exam.Marks(60, 0.26, 0.15, 0.5), popular, Optional.of(inUse)))
                .isEqualTo(Verdict.GOOD);
        assertThat(Verdict.of(new Exam.Marks(49, 1, 1, 1), popular, Optional.empty()))
                .isEqualTo(Verdict.TOO_LITTLE);
        assertThat(Verdict.of(popular, popular, Optional.empty())).isEqualTo(Verdict.NO_BETTER_THAN_POPULAR);
    }

    @Test
    void aTrainingEndsWhenItsProgressSaysSo() {
        assertThatThrownBy(() -> Trainer.train(of(taken(1, 2), taken(1, 2), taken(1, 2)), Tuning.USUAL, (_, _) -> {
                    throw new IllegalStateException("cancelled");
                }))
                .hasMessage("cancelled");
    }
}
