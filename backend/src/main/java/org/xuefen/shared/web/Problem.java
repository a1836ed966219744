package org.xuefen.shared.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A problem (RFC 9457).
 *
 * @param type {@code /problems/<code>}
 * @param title the status in words
 * @param detail a sentence in the reader's language
 * @param code stable, for programs
 * @param errors the fields that are wrong, if any
 * @param args what the sentence was made with, in order: ids and numbers for programs
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> errors,
        List<String> args) {
    /** One field that is wrong, by its path in the body. */
    @Serdeable
    public record FieldProblem(String field, String code, String detail) {}
}
