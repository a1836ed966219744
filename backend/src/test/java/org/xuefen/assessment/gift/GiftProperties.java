package org.xuefen.assessment.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;
import org.xuefen.assessment.question.Rich.Format;
import org.xuefen.assessment.question.Weight;

class GiftProperties {

    @Property(tries = 3000)
    void neverThrowsOnTextMadeOfItsOwnSigns(@ForAll("signs") String text) {
        var read = GiftQuestions.of(GiftReader.read(text));
        assertThat(read.questions()).hasSizeLessThanOrEqualTo(text.length());
        read.problems().forEach(p -> assertThat(p.sentence(Locale.CHINESE)).isNotBlank());
    }

    @Property(tries = 1000)
    void neverThrowsOnBytes(@ForAll byte[] bytes) {
        assertThat(GiftQuestions.of(GiftReader.read(bytes))).isNotNull();
    }

    @Property(tries = 1000)
    void whatIsWrittenIsReadBack(@ForAll("questions") List<Question> questions) {
        var text = GiftWriter.write(questions, Locale.ENGLISH);
        var read = GiftQuestions.of(GiftReader.read(text));
        assertThat(read.isClean()).as(() -> text + read.problems()).isTrue();
        assertThat(read.questions().stream().map(GiftQuestions.Placed::question))
                .as(text)
                .isEqualTo(questions);
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "=",
                        "~",
                        "#",
                        "####",
                        "::",
                        "\\",
                        "%",
                        "%50%",
                        "->",
                        "\n",
                        "\n\n",
                        "//",
                        "[html]",
                        "$CATEGORY: x",
                        "T",
                        "FALSE",
                        "1",
                        "..",
                        ":",
                        " ",
                        "a",
                        "学",
                        "[id:1]",
                        "*",
                        "\t",
                        "\\n",
                        "｛")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Question>> questions() {
        return Combinators.combine(
                        words().injectNull(0.5).map(w -> w == null ? null : w.en()),
                        words().injectNull(0.7),
                        words(),
                        bodies(),
                        words().injectNull(0.5))
                .as((title, intro, stem, body, feedback) ->
                        new Question(title, List.of("tag"), intro, stem, body, feedback))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private Arbitrary<Rich> words() {
        var text = Arbitraries.of(
                        "a", "%50%", "b c", "{", "}", "~", "=", "#", "::", "\\", "\\n", "[html]", "->", "//x", "*")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return Combinators.combine(Arbitraries.of(Format.class), text).as(Rich::of);
    }

    private Arbitrary<Body> bodies() {
        var weights = Arbitraries.integers().between(-Weight.WHOLE, Weight.WHOLE);
        var option =
                Combinators.combine(words(), weights, words().injectNull(0.5)).as(Body.Option::new);
        var right = words().map(w -> new Body.Option(w, Weight.WHOLE, null));
        var options = Combinators.combine(right, option.list().ofMinSize(1).ofMaxSize(5))
                .as((first, others) -> {
                    var all = new java.util.ArrayList<>(others);
                    all.add(first);
                    all.add(new Body.Option(Rich.of(Format.PLAIN, "no"), 0, null));
                    return all;
                });
        var accepted = Combinators.combine(words(), weights.map(Math::abs), words().injectNull(0.5))
                .as((w, weight, feedback) -> new Body.Accepted(w.en(), weight, feedback))
                .list()
                .ofMaxSize(4)
                .map(others -> {
                    var all = new java.util.ArrayList<>(others);
                    all.add(new Body.Accepted("yes", Weight.WHOLE, null));
                    return all;
                });
        var number = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(9);
        var ranges = Combinators.combine(number, number, words().injectNull(0.5))
                .as((a, b, feedback) -> new Body.Range(a.min(b), a.max(b), Weight.WHOLE, feedback))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Arbitraries.oneOf(
                options.map(Body.SingleChoice::new),
                options.map(Body.MultipleChoice::new),
                Combinators.combine(Arbitraries.of(true, false), words().injectNull(0.5), words().injectNull(0.5))
                        .as(Body.TrueFalse::new),
                accepted.map(a -> new Body.ShortAnswer(a, false)),
                Combinators.combine(ranges, words().injectNull(0.5)).as(Body.Numerical::new));
    }
}
