package org.xuefen.discovery;

import java.util.List;
import org.xuefen.shared.Text;

/** What someone may be about to type: words that titles have, and courses themselves. */
public record Suggestions(List<Word> words, List<Course> courses) {
    public static final Suggestions NONE = new Suggestions(List.of(), List.of());

    /** @param courses that have it in their title */
    public record Word(String text, int courses) {}

    /** A course whose title begins or continues what was typed. */
    public record Course(long id, Text title) {}
}
