package org.xuefen.credit.certificate;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The stored form of a certificate, read for as long as it is kept: a mapper no setting of the web side changes. */
final class ContentJson {
    private static final ObjectMapper MAPPER = ObjectMapper.create(
            Map.of("micronaut.serde.serialization.inclusion", "ALWAYS"), ContentJson.class.getPackageName());
    private static final Argument<Content> TYPE = Argument.of(Content.class);

    private ContentJson() {}

    static String write(Content content) {
        try {
            return MAPPER.writeValueAsString(TYPE, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Content read(String json) {
        try {
            return Objects.requireNonNull(MAPPER.readValue(json, TYPE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
