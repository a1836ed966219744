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
 */
@Serdeable
public record Problem(String type, String title, int status, String detail, String code, List<FieldProblem> errors) {
    /** One field that is wrong, by its path in the body. */
    @Serdeable
    public record FieldProblem(String field, String code, String detail) {}
}
