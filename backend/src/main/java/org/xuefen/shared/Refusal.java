package org.xuefen.shared;

import java.util.List;

/**
 * An expected no: bad input, a missing right, a state that does not allow it. Rolls the transaction back, carries no
 * stack trace, and reaches the client as an RFC 9457 problem whose sentence comes from {@code refusals/<domain>}.
 */
public final class Refusal extends RuntimeException {
    private final transient RefusalCode code;
    private final transient List<Object> arguments;
    private final transient List<FieldRefusal> fields;

    /** One field that is wrong, by its path in the body ({@code items[2].title}). */
    public record FieldRefusal(String field, RefusalCode code, List<Object> arguments) {}

    public Refusal(RefusalCode code, Object... arguments) {
        this(code, List.of(arguments), List.of());
    }

    private Refusal(RefusalCode code, List<Object> arguments, List<FieldRefusal> fields) {
        super(code.wire(), null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.fields = fields;
    }

    /** A refusal for one field. */
    public static Refusal field(String field, RefusalCode code, Object... arguments) {
        return new Refusal(code, List.of(arguments), List.of(new FieldRefusal(field, code, List.of(arguments))));
    }

    /** A refusal that names several fields at once. */
    public static Refusal fields(RefusalCode code, List<FieldRefusal> fields) {
        return new Refusal(code, List.of(), List.copyOf(fields));
    }

    public RefusalCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldRefusal> fields() {
        return fields;
    }
}
