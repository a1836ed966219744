package org.xuefen.shared;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A table on its way to a file.
 *
 * @param name file name without ending
 * @param header column titles in the reader's language
 * @param paper what stands around it
 * @param rows called once with where each row goes; a cell is a String, or a Number (thousandths are a {@link Milli})
 */
public record TableFile(String name, List<String> header, Consumer<Consumer<List<Object>>> rows, Paper paper) {
    public TableFile(String name, List<String> header, Consumer<Consumer<List<Object>>> rows) {
        this(name, header, rows, new Paper(name, "", "", List.of(), Locale.CHINESE, Instant.EPOCH));
    }

    /** What kinds of file there are. */
    public enum Format {
        CSV,
        XLSX,
        PDF
    }

    /**
     * What stands around the table on paper.
     *
     * @param foot what the figures rest on, on every page; empty for nothing
     * @param last a spreadsheet's last row; empty for none
     */
    public record Paper(String title, String beneath, String foot, List<Object> last, Locale language, Instant at) {}

    public TableFile on(Paper other) {
        return new TableFile(name, header, rows, other);
    }

    /** Thousandths, written with their point. */
    public record Milli(long value) {
        /** 800 → "0.8", 1000 → "1". */
        String text() {
            return BigDecimal.valueOf(value, 3).stripTrailingZeros().toPlainString();
        }
    }

    /** The same with the log's head beneath it, the signed note in one cell: by it a reader can tell what it speaks of. */
    public TableFile under(String note, Locale locale) {
        var label = locale.getLanguage().equals("zh") ? "日志树头" : "Tree head";
        return on(new Paper(
                paper.title(), paper.beneath(), paper.foot(), List.of(label, note), paper.language(), paper.at()));
    }

    /** Sends it while it is being made; nothing waits for the last row, and nothing is made before someone reads. */
    public HttpResponse<StreamedFile> send(Format format) {
        var in = new MadeStream(name, out -> write(format, out));
        var file = new StreamedFile(in, type(format))
                .attach(name + "." + format.name().toLowerCase(Locale.ROOT));
        return HttpResponse.ok(file);
    }

    private static MediaType type(Format format) {
        return switch (format) {
            case CSV -> new MediaType("text/csv;charset=utf-8");
            case PDF -> MediaType.APPLICATION_PDF_TYPE;
            case XLSX -> new MediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        };
    }

    void write(Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> CsvTable.write(this, out);
            case XLSX -> XlsxTable.write(this, out);
            case PDF -> PdfTable.write(this, out);
        }
    }
}
