package org.xuefen.assessment.quiz;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
