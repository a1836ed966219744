package org.xuefen.assessment.question;

import java.util.Locale;

/** Formatted words in Chinese, in English or in both; either may be empty. */
public record Rich(Format format, String zh, String en) {

    /** As GIFT names them; MOODLE is plain text whose line breaks count. */
    public enum Format {
        MOODLE,
        PLAIN,
        HTML,
        MARKDOWN
    }

    /** Words whose language shows in their script: any Han character makes them Chinese. */
    public static Rich of(Format format, String words) {
        return isHan(words) ? new Rich(format, words, "") : new Rich(format, "", words);
    }

    public static Rich plain(String zh, String en) {
        return new Rich(Format.PLAIN, zh, en);
    }

    /** In the reader's language, or in the other one when there is no such version. */
    public String in(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        var wanted = chinese ? zh : en;
        if (!wanted.isBlank()) {
            return wanted;
        }
        return chinese ? en : zh;
    }

    public boolean isBlank() {
        return zh.isBlank() && en.isBlank();
    }

    public int length() {
        return Math.max(zh.length(), en.length());
    }

    private static boolean isHan(String words) {
        return words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
