package org.xuefen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{[a-zA-Z]+}");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var zh = load("zh");
        var en = load("en");
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (var key : zh.stringPropertyNames()) {
            assertThat(arguments(zh.getProperty(key))).as(key).isEqualTo(arguments(en.getProperty(key)));
        }
    }

    @Test
    void everyKindHasATitleAndABody() throws IOException {
        for (var key : load("zh").stringPropertyNames()) {
            if (key.endsWith(".title")) {
                assertThat(load("zh").stringPropertyNames()).contains(key.replace(".title", ".body"));
            }
        }
    }

    @Test
    void anArgumentInTwoLanguagesTakesTheReadersOrTheOther() {
        var wording = new Wording();
        var both = Map.of("unit_zh", "甲", "unit_en", "Alpha");
        assertThat(wording.of("organization.moved.title", both, true)).endsWith("Alpha");
        assertThat(wording.of("organization.moved.title", both, false)).endsWith("甲");
        assertThat(wording.of("organization.moved.title", Map.of("unit_zh", "$1 甲", "unit_en", ""), true))
                .endsWith("$1 甲");
    }

    private static java.util.Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(java.util.stream.Collectors.toSet());
    }

    private static Properties load(String language) throws IOException {
        var properties = new Properties();
        var name = "messages/notification_" + language + ".properties";
        try (var in = Objects.requireNonNull(WordingTest.class.getClassLoader().getResourceAsStream(name))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
