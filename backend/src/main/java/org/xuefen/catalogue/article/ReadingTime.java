package org.xuefen.catalogue.article;

/** How long a text takes to read: 300 Chinese characters or 200 words of another script a minute. */
final class ReadingTime {
    private static final int CHARACTERS_A_MINUTE = 300;
    private static final int WORDS_A_MINUTE = 200;

    private ReadingTime() {}

    /** Seconds, rounded up; 0 for a text without words. */
    static long seconds(String text) {
        long characters = 0;
        long words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean ideograph = Character.isIdeographic(point);
            boolean letter = !ideograph && Character.isLetterOrDigit(point);
            characters += ideograph ? 1 : 0;
            words += letter && !inWord ? 1 : 0;
            inWord = letter || (inWord && (point == '\'' || point == '’' || point == '-'));
        }
        return ceil(characters * 60, CHARACTERS_A_MINUTE, words * 60, WORDS_A_MINUTE);
    }

    private static long ceil(long a, long perA, long b, long perB) {
        return Math.ceilDiv(a * perB + b * perA, perA * perB);
    }
}
