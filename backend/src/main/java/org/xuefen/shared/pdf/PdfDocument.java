package org.xuefen.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A document being made, in memory. For pages drawn by hand; {@link PdfReport} lays text and tables out. */
public final class PdfDocument implements AutoCloseable {
    public static final float A4_SHORT = PDRectangle.A4.getWidth();
    public static final float A4_LONG = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final DocumentFonts fonts = new DocumentFonts(document);

    /** @param at when it was made, as its properties say */
    public PdfDocument(String title, String author, Locale language, Instant at) {
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator("Xuefen");
        var calendar = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        calendar.setTimeZone(TimeZone.getTimeZone("UTC"));
        information.setCreationDate(calendar);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    public void portrait(Consumer<Canvas> drawing) {
        page(A4_SHORT, A4_LONG, drawing);
    }

    public void landscape(Consumer<Canvas> drawing) {
        page(A4_LONG, A4_SHORT, drawing);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    private void page(float width, float height, Consumer<Canvas> drawing) {
        var page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            drawing.accept(new Canvas(content, fonts, width, height));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A canvas that only measures; drawing on it is lost. */
    Canvas measuring() {
        try {
            var content = new PDPageContentStream(document, new PDPage());
            return new Canvas(content, fonts, A4_SHORT, A4_LONG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file; nothing may be drawn after it. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
