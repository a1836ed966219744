package org.xuefen.shared;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Words in both languages of the product. Either may be empty where only one has been written; never both. */
@Serdeable
public record Text(String zh, String en) {
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** In the reader's language, or in the other one where this one is not written. */
    public String in(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        String wanted = chinese ? zh : en;
        return wanted.isEmpty() ? (chinese ? en : zh) : wanted;
    }

    public boolean blank() {
        return zh.isBlank() && en.isBlank();
    }
}
