package org.xuefen.notification;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The words of messages and mails, in both languages, with named arguments. */
@Singleton
public class Wording {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Properties zh = load("messages/notification_zh.properties");
    private final Properties en = load("messages/notification_en.properties");

    /** The words under a key; the key itself where it has none, which a test forbids. */
    public String of(String key, Map<String, String> arguments, boolean english) {
        var pattern = (english ? en : zh).getProperty(key, key);
        return ARGUMENT.matcher(pattern)
                .replaceAll(match ->
                        java.util.regex.Matcher.quoteReplacement(argument(match.group(1), arguments, english)));
    }

    private static String argument(String name, Map<String, String> arguments, boolean english) {
        var wanted = arguments.getOrDefault(name + (english ? "_en" : "_zh"), "");
        var other = arguments.getOrDefault(name + (english ? "_zh" : "_en"), "");
        return arguments.getOrDefault(name, wanted.isEmpty() ? other : wanted);
    }

    private static Properties load(String resource) {
        var properties = new Properties();
        try (var in = Wording.class.getClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
