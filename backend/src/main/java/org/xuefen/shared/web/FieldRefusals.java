package org.xuefen.shared.web;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;
import org.xuefen.shared.Refusal.FieldRefusal;
import org.xuefen.shared.RefusalCode;
import org.xuefen.shared.SharedRefusals;

/** What bean validation found, as refusals with a code and a sentence in both languages; its own speak English only. */
final class FieldRefusals {
    private static final String PREFIX = "{jakarta.validation.constraints.";
    private static final String SUFFIX = ".message}";

    private FieldRefusals() {}

    static FieldRefusal of(ConstraintViolation<?> violation) {
        var field = field(violation.getPropertyPath().toString());
        var descriptor = violation.getConstraintDescriptor();
        Map<String, Object> terms = descriptor == null ? Map.of() : descriptor.getAttributes();
        var template = String.valueOf(violation.getMessageTemplate());
        var constraint = template.startsWith(PREFIX) && template.endsWith(SUFFIX)
                ? template.substring(PREFIX.length(), template.length() - SUFFIX.length())
                : template;
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> of(field, SharedRefusals.FIELD_REQUIRED);
            case "Size" ->
                of(
                        field,
                        SharedRefusals.FIELD_LENGTH,
                        terms.getOrDefault("min", 0),
                        terms.getOrDefault("max", Integer.MAX_VALUE));
            case "Min" -> of(field, SharedRefusals.FIELD_LEAST, terms.getOrDefault("value", ""));
            case "Max" -> of(field, SharedRefusals.FIELD_MOST, terms.getOrDefault("value", ""));
            default -> of(field, SharedRefusals.FIELD_FORM);
        };
    }

    private static FieldRefusal of(String field, RefusalCode code, Object... arguments) {
        return new FieldRefusal(field, code, List.of(arguments));
    }

    /** Bean validation names the method and its argument first; clients know neither. */
    private static String field(String path) {
        var parts = path.split("\\.", 3);
        return parts.length == 3 ? parts[2] : parts[parts.length - 1];
    }
}
