package org.xuefen.assessment.grading;

import java.util.List;

/** What a learner answered, in the question's own order of options (never the order they were shown in). */
public sealed interface Response {

    /** Options by index; for true/false 0 is true and 1 is false. */
    record Chosen(List<Integer> options) implements Response {
        public Chosen {
            options = options.stream().distinct().sorted().toList();
        }
    }

    record Typed(String text) implements Response {
        public static final int MAX = 1_000;
    }

    record Nothing() implements Response {}
}
