package org.xuefen.app.personal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a domain declares of one of its tables.
 *
 * @param ledger whether it is in the ledger's schema
 * @param rows the condition that finds a person's rows, with a mark for their id; null: no row is about one person
 * @param personal columns with personal data, and of which kind
 * @param plain all other columns
 */
record PersonalTable(
        String domain,
        String name,
        boolean ledger,
        @Nullable String rows,
        Map<String, Kind> personal,
        List<String> plain,
        OnErasure onErasure) {
    /** What a column says of a person. */
    enum Kind {
        NAME,
        CONTACT,
        /** Never handed out, not even to its owner. */
        SECRET,
        DEVICE,
        BEHAVIOUR,
        CONTENT,
        MEMBERSHIP,
        PREFERENCE,
        /** A pseudonym. */
        KEY,
        /** The id of an account that acted: names nobody once that account is blanked. */
        ACTOR
    }

    /** What becomes of the rows when the person is erased. */
    sealed interface OnErasure {
        /** They go. */
        record Delete() implements OnErasure {}

        /** They stay, for a reason. */
        record Keep(String why) implements OnErasure {}

        /** These columns are overwritten; {@code {id}} in a value is the row's id, and one that begins with = is SQL. */
        record Blank(Map<String, @Nullable Object> values) implements OnErasure {}
    }

    /** Every column declared. */
    List<String> columns() {
        return java.util.stream.Stream.concat(personal.keySet().stream(), plain.stream())
                .toList();
    }

    /** What its owner may be given. */
    List<String> handedOut() {
        return columns().stream()
                .filter(column -> personal.get(column) != Kind.SECRET)
                .toList();
    }
}
