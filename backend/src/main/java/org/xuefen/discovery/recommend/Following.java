package org.xuefen.discovery.recommend;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.discovery.learning.Model;

/** What a reader's own history speaks for, by what was learned from everyone's. */
final class Following {
    static final Following NOTHING = new Following(Map.of(), null);
    private static final int MOST = 150;

    /**
     * What speaks for a course.
     *
     * @param strength 1 for the course that most speaks for, of all; less for the others
     * @param because the course of the history that says most for it
     */
    record Sign(double strength, long because) {}

    private final Map<Long, Sign> signs;
    private final @Nullable Model model;

    private Following(Map<Long, Sign> signs, @Nullable Model model) {
        this.signs = signs;
        this.model = model;
    }

    /**
     * @param history ids of courses, the latest last
     * @param fits which courses may be recommended
     */
    static Following of(Model model, List<Long> history, LongPredicate fits) {
        var suggested =
                model.suggest(history.stream().mapToLong(Long::longValue).toArray(), fits, MOST);
        if (suggested.isEmpty()) {
            return new Following(Map.of(), model);
        }
        double most = suggested.getFirst().score();
        var signs = suggested.stream()
                .collect(Collectors.toMap(
                        Model.Suggestion::courseId, each -> new Sign(each.score() / most, each.because())));
        return new Following(signs, model);
    }

    /** What the history speaks for; where it says nothing, what most members chose. */
    Collection<Long> courses() {
        return signs.isEmpty() && model != null ? model.mostChosen() : signs.keySet();
    }

    @Nullable
    Sign sign(long courseId) {
        return signs.get(courseId);
    }

    /** How many members chose a course, or 0 where that may not be told. */
    int members(long courseId) {
        return model == null ? 0 : model.members(courseId);
    }
}
