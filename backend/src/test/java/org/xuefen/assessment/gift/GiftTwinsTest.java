package org.xuefen.assessment.gift;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.xuefen.assessment.question.Rich;

/** Every real GIFT file says what its JSON twin says, and is imported or refused with a line and a reason. */
class GiftTwinsTest {

    private static final Path FILES = Path.of("../../shared/data/packages/gift");

    static boolean filesAreHere() {
        return Files.isDirectory(FILES);
    }

    @Test
    @EnabledIf("filesAreHere")
    void everyFileReadsAsItsTwinAndIsImportedOrRefusedWithALine() throws IOException {
        var table = new StringBuilder("\nfile | entries | questions | twin | refused\n");
        int twins = 0;
        for (var file : giftFiles()) {
            var read = GiftReader.read(Files.readAllBytes(file));
            var name = file.getFileName().toString();
            var twin = file.resolveSibling(name.replace(".gift", ".json"));
            boolean paired = !twin.equals(file) && Files.exists(twin);
            assertThat(read.problems()).as(name).isEmpty();
            if (paired) {
                twins++;
                assertThat(read.entries().stream().map(GiftTwinsTest::twin).toList())
                        .as(name)
                        .isEqualTo(json(twin));
            }
            var questions = GiftQuestions.of(read);
            var refused = questions.problems().stream()
                    .filter(p -> !p.code().isNote())
                    .toList();
            assertThat(questions.questions().size() + refused.size())
                    .as("each graded kind of %s is imported or refused", name)
                    .isEqualTo(asked(read));
            assertThat(refused).allSatisfy(p -> assertThat(p.line()).isPositive());
            table.append("%s | %d | %d | %s | %s%n"
                    .formatted(
                            name,
                            read.entries().size(),
                            questions.questions().size(),
                            paired ? "same" : "none",
                            refused.stream()
                                    .map(p -> "line " + p.line() + ": " + p.sentence(Locale.ENGLISH))
                                    .toList()));
        }
        System.out.println(table);
        assertThat(twins).isEqualTo(27);
    }

    private static long asked(GiftFile read) {
        return read.entries().stream()
                .filter(e -> e instanceof GiftEntry.Item item && !(item.body() instanceof GiftEntry.Description))
                .count();
    }

    private static List<Path> giftFiles() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.filter(f -> f.toString().matches(".*\\.gift(\\.txt)?"))
                    .sorted()
                    .toList();
        }
    }

    private static Object json(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var list = ObjectMapper.getDefault().readValue(in, Argument.listOf(Object.class));
            return list.stream().map(GiftTwinsTest::same).toList();
        }
    }

    /** Numbers by value, and nothing that only says how a thing is drawn. */
    private static @Nullable Object same(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case List<?> list ->
                new ArrayList<>(list.stream().map(GiftTwinsTest::same).toList());
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((k, v) -> copy.put(k, same(v)));
                yield copy;
            }
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> twin(GiftEntry entry) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        switch (entry) {
            case GiftEntry.Category(var at, var path) -> {
                map.put("type", "Category");
                map.put("title", path);
            }
            case GiftEntry.Item item -> {
                map.put("id", item.id());
                map.put("tags", item.tags().isEmpty() ? null : item.tags());
                map.put("title", item.title());
                map.put("stem", rich(item.stem()));
                map.put("hasEmbeddedAnswers", item.embedded());
                if (!(item.body() instanceof GiftEntry.Description)) {
                    map.put("globalFeedback", rich(item.feedback()));
                }
                body(item.body(), map);
            }
        }
        return map;
    }

    private static void body(GiftEntry.Body body, Map<String, @Nullable Object> map) {
        switch (body) {
            case GiftEntry.Description() -> map.put("type", "Description");
            case GiftEntry.Essay() -> map.put("type", "Essay");
            case GiftEntry.TrueFalse(var right, var whenTrue, var whenFalse) -> {
                map.put("type", "TF");
                map.put("isTrue", right);
                map.put("trueFeedback", rich(whenTrue));
                map.put("falseFeedback", rich(whenFalse));
            }
            case GiftEntry.Choice(var answers) -> {
                map.put("type", "MC");
                map.put("choices", answers.stream().map(GiftTwinsTest::answer).toList());
            }
            case GiftEntry.ShortAnswer(var answers) -> {
                map.put("type", "Short");
                map.put("choices", answers.stream().map(GiftTwinsTest::answer).toList());
            }
            case GiftEntry.Matching(var pairs) -> {
                map.put("type", "Matching");
                map.put(
                        "matchPairs",
                        pairs.stream()
                                .map(p -> Map.of("subquestion", shown(p.question()), "subanswer", p.answer()))
                                .toList());
            }
            case GiftEntry.Numerical(var numbers, var otherwise) -> {
                map.put("type", "Numerical");
                map.put(
                        "choices",
                        Map.of("type", "simple", "number", numbers.getFirst().low()));
            }
        }
    }

    private static Map<String, @Nullable Object> answer(GiftEntry.Answer answer) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("isCorrect", answer.right());
        map.put(
                "weight",
                answer.weight() == null
                        ? null
                        : BigDecimal.valueOf(answer.weight(), 3).stripTrailingZeros());
        map.put("text", shown(answer.text()));
        map.put("feedback", rich(answer.feedback()));
        return map;
    }

    private static @Nullable Object rich(@Nullable Rich words) {
        return words == null ? null : shown(words);
    }

    private static Map<String, String> shown(Rich words) {
        return Map.of("format", words.format().name().toLowerCase(Locale.ROOT), "text", words.in(Locale.ENGLISH));
    }
}
