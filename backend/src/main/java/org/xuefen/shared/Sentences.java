package org.xuefen.shared;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of a bundle in both languages: {@code <folder>/<name>_zh.properties} and {@code _en}. */
@Singleton
public final class Sentences {
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    /** The sentence of a refusal. */
    public String of(RefusalCode code, List<Object> arguments, Locale locale) {
        return find("refusals/" + code.domain(), code.wire(), arguments, locale).orElse(code.wire());
    }

    /** A sentence with its arguments filled in, if the bundle has the key. */
    public Optional<String> find(String bundle, String key, List<?> arguments, Locale locale) {
        var pattern = bundle(bundle, locale).getProperty(key);
        return Optional.ofNullable(pattern)
                .map(found -> new MessageFormat(found, locale)
                        .format(arguments.stream()
                                .map(argument -> shown(argument, locale))
                                .toArray()));
    }

    private static Object shown(Object argument, Locale locale) {
        if (argument instanceof Duration wait) {
            return shown(wait, locale.getLanguage().equals("en"));
        }
        // Ids and codes must not get thousands separators.
        return argument instanceof Long ? argument.toString() : argument;
    }

    /** How long to wait: never shorter than it is. */
    private static String shown(Duration wait, boolean english) {
        long seconds = wait.toSeconds() + 1;
        boolean minutes = seconds > 120;
        long number = minutes ? Math.ceilDiv(seconds, 60) : seconds;
        var unit = english ? (minutes ? "minute" : "second") + (number == 1 ? "" : "s") : minutes ? "分钟" : "秒";
        return number + " " + unit;
    }

    private Properties bundle(String name, Locale locale) {
        var language = locale.getLanguage().equals("en") ? "en" : "zh";
        return bundles.computeIfAbsent(name + "_" + language, Sentences::load);
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (var in = Sentences.class.getClassLoader().getResourceAsStream(name + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
