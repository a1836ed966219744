package org.xuefen.organization.imports;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.xuefen.shared.Sentences;

/** Findings as JSON for keeping and with their sentences for showing. */
@Singleton
class Findings {
    private final JsonMapper json;
    private final Sentences sentences;

    Findings(JsonMapper json, Sentences sentences) {
        this.json = json;
        this.sentences = sentences;
    }

    /** A finding as kept; arguments are numbers or text. */
    @Serdeable
    record Kept(int line, String column, String header, String code, List<String> arguments) {}

    /**
     * Something wrong with one cell.
     *
     * @param line as a spreadsheet program numbers it
     * @param column its letters there, empty where the file has no such column
     * @param header what the file calls the column
     * @param code stable, for programs
     * @param zh the sentence in Chinese
     * @param en the sentence in English
     */
    @Serdeable
    record RowProblem(int line, String column, String header, String code, String zh, String en) {}

    String write(List<Finding> findings) {
        var kept = findings.stream()
                .map(each -> new Kept(
                        each.line(),
                        each.column(),
                        each.header(),
                        each.code().name(),
                        each.arguments().stream().map(String::valueOf).toList()))
                .toList();
        try {
            return json.writeValueAsString(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<RowProblem> read(String text) {
        try {
            return json.readValue(text, Argument.listOf(Kept.class)).stream()
                    .map(this::shown)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowProblem shown(Kept each) {
        var code = ImportRefusals.valueOf(each.code());
        List<Object> arguments = List.copyOf(each.arguments());
        return new RowProblem(
                each.line(),
                each.column(),
                each.header(),
                code.wire(),
                sentences.of(code, arguments, Locale.SIMPLIFIED_CHINESE),
                sentences.of(code, arguments, Locale.ENGLISH));
    }
}
