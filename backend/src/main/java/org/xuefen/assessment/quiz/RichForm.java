package org.xuefen.assessment.quiz;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Rich;

/** Words while they are edited. */
@Serdeable
public record RichForm(
        Rich.@NotNull Format format,
        @NotNull @Size(max = Question.MAX_TEXT) String zh,
        @NotNull @Size(max = Question.MAX_TEXT) String en) {

    static final RichForm EMPTY = new RichForm(Rich.Format.PLAIN, "", "");

    static @Nullable RichForm of(@Nullable Rich words) {
        return words == null ? null : new RichForm(words.format(), words.zh(), words.en());
    }

    Rich words() {
        return new Rich(format, zh.strip(), en.strip());
    }

    static @Nullable Rich wordsOf(@Nullable RichForm form) {
        return form == null || form.words().isBlank() ? null : form.words();
    }
}
