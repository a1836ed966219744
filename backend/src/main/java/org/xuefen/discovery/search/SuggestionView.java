package org.xuefen.discovery.search;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.xuefen.discovery.Suggestions;
import org.xuefen.shared.Text;

/** Words to look for, and courses to go to. */
@Serdeable
record SuggestionView(List<Word> words, List<Course> courses) {
    /** @param courses that have it in their title */
    @Serdeable
    record Word(String text, int courses) {}

    @Serdeable
    record Course(String id, Text title) {}

    static SuggestionView of(Suggestions suggestions) {
        return new SuggestionView(
                suggestions.words().stream()
                        .map(word -> new Word(word.text(), word.courses()))
                        .toList(),
                suggestions.courses().stream()
                        .map(course -> new Course(Long.toString(course.id()), course.title()))
                        .toList());
    }
}
