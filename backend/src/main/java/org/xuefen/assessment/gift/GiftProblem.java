package org.xuefen.assessment.gift;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong, and where.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record GiftProblem(int line, int column, GiftCode code, List<String> args) {

    static GiftProblem at(GiftPosition where, GiftCode code, String... args) {
        return new GiftProblem(where.line(), where.column(), code, List.of(args));
    }

    /** In the reader's language: Chinese, or English for every other. */
    public String sentence(Locale locale) {
        var language = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        var sentences = ResourceBundle.getBundle(
                "org.xuefen.assessment.gift.gift",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(sentences.getString(code.code()), language).format(args.toArray());
    }
}
