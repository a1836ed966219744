package org.xuefen.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/** A course of the demo, as {@code demo/courses/*.yaml} writes it. */
record DemoCourse(
        String code,
        Text title,
        Text summary,
        String category,
        String channel,
        List<String> industries,
        Video video,
        Article article,
        Quiz quiz) {

    record Video(Text title, List<Slide> slides) {
        Duration length() {
            return slides.stream().map(Slide::length).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /** @param mark a figure to set large over the scene */
    record Slide(
            String scene,
            Text title,
            List<Text> points,
            List<Text> sentences,
            @Nullable String mark) {
        Duration length() {
            return sentences.stream().map(Slide::reading).reduce(Duration.ZERO, Duration::plus);
        }

        /**
         * How long a sentence stands: calm reading, three Chinese characters or thirteen Latin letters a second,
         * the slower of the two, in half seconds because the video has two frames a second.
         */
        static Duration reading(Text sentence) {
            var chinese = sentence.zh().length() / 3.1 + 1.8;
            var english = sentence.en().length() / 13.0 + 1.8;
            return Duration.ofMillis(500 * Math.round(2 * Math.max(4, Math.max(chinese, english))));
        }
    }

    record Article(Text title, Text markdown) {}

    record Quiz(Text title, List<Question> questions) {}

    enum Kind {
        SINGLE,
        MULTIPLE,
        TRUEFALSE,
        NUMERICAL,
        SHORT
    }

    /**
     * @param right the right choices; what is accepted for {@code SHORT}; empty for {@code TRUEFALSE} and numbers
     * @param answer {@code true}, {@code false} or the number
     */
    record Question(Kind kind, Text ask, List<Text> right, List<Text> wrong, String answer, Text why) {}

    /** All the words that are drawn on slides. */
    Stream<String> drawnWords() {
        var slides = video.slides().stream()
                .flatMap(slide -> Stream.concat(
                        Stream.concat(Stream.of(slide.title()), slide.points().stream())
                                .flatMap(text -> Stream.of(text.zh(), text.en())),
                        Stream.ofNullable(slide.mark())));
        return Stream.concat(Stream.of(title.zh()), slides);
    }
}
