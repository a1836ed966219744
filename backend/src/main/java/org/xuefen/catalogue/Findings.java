package org.xuefen.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.PublishFinding.Level;
import org.xuefen.shared.Sentences;
import org.xuefen.shared.Text;

/** Says findings in both languages, from {@code findings/<domain>_zh.properties} and {@code _en}. */
@Singleton
public final class Findings {
    private final Sentences sentences;

    Findings(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @param code {@code domain.kebab}; a {@link Text} among the arguments is said in the sentence's language */
    public PublishFinding of(Level level, String code, @Nullable Long itemId, String part, Object... arguments) {
        var sentence = new Text(say(code, Locale.CHINESE, arguments), say(code, Locale.ENGLISH, arguments));
        return new PublishFinding(level, code, sentence, itemId, part);
    }

    private String say(String code, Locale locale, Object... arguments) {
        var said = java.util.Arrays.stream(arguments)
                .map(argument -> argument instanceof Text text ? text.in(locale) : argument)
                .toList();
        var domain = code.substring(0, code.indexOf('.'));
        return sentences
                .find("findings/" + domain, code, List.copyOf(said), locale)
                .orElse(code);
    }
}
