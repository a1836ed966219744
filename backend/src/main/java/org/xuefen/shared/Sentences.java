package org.xuefen.shared;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
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
                        .format(arguments.stream().map(Sentences::shown).toArray()));
    }

    private static Object shown(Object argument) {
        // Ids and codes must not get thousands separators.
        return argument instanceof Long ? argument.toString() : argument;
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
