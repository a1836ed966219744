package org.xuefen.assessment.quiz;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.xuefen.shared.Sha256;

/** Questions as they are stored: the form as JSON. */
@Singleton
class FormJson {
    private final ObjectMapper mapper;

    FormJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(QuestionForm form) {
        try {
            return mapper.writeValueAsString(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    QuestionForm read(String json) {
        try {
            return mapper.readValue(json, QuestionForm.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha(String text) {
        return Sha256.hex(text);
    }
}
