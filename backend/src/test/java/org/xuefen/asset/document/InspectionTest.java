package org.xuefen.asset.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.DocumentKind;
import org.xuefen.asset.Documents;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.RefusalCode;

/** What is taken is what it says it is, whole, and shown without the place it was taken at. */
class InspectionTest {
    private static final String PLACE = "GPS 39.9087N 116.3975E";

    @Test
    void theBytesDecideWhatADocumentIs() throws IOException {
        assertThat(Inspection.of(bytes("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"))).isEqualTo(DocumentKind.PDF);
        assertThat(Inspection.of(picture("jpg"))).isEqualTo(DocumentKind.JPEG);
        assertThat(Inspection.of(picture("png"))).isEqualTo(DocumentKind.PNG);
        refused(AssetRefusals.DOCUMENT_KIND, bytes("<html><script>alert(1)</script>"));
        refused(AssetRefusals.DOCUMENT_KIND, bytes("GIF89a"));
        refused(AssetRefusals.EMPTY, new byte[0]);
        refused(AssetRefusals.DOCUMENT_TOO_LARGE, new byte[Documents.MAX_BYTES + 1]);
    }

    @Test
    void aFileThatEndsTooEarlyIsRefusedWhereverItWasCut() throws IOException {
        for (var kind : new String[] {"jpg", "png"}) {
            var whole = picture(kind);
            for (int length = 8; length < whole.length - 1; length += 7) {
                refused(AssetRefusals.DOCUMENT_DAMAGED, Arrays.copyOf(whole, length));
            }
        }
        refused(AssetRefusals.DOCUMENT_DAMAGED, bytes("%PDF-1.7\n1 0 obj\n"));
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeAnyoneDecodesIt() throws IOException {
        var large = picture("png");
        large[16] = 0x7F; // a width of two thousand million
        refused(AssetRefusals.DOCUMENT_PICTURE_TOO_LARGE, large);
    }

    @Test
    void aPhotographIsShownUprightAndWithoutItsPlace() throws IOException {
        var plain = picture("jpg");
        var taken = insert(plain, 2, exif((short) 6), segment(0xFE, PLACE), segment(0xED, PLACE));
        var withTail = join(taken, bytes(PLACE));
        assertThat(text(withTail)).contains(PLACE);
        var shown = JpegFile.read(withTail).clean();
        assertThat(text(shown)).doesNotContain("GPS");
        assertThat(Exif.orientation(shown, 6, 38)).hasValue(6);
        var decoded = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(decoded.getWidth()).isEqualTo(40);
        assertThat(decoded.getRGB(20, 10))
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(plain)).getRGB(20, 10));
    }

    @Test
    void aPngIsShownWithoutItsTexts() throws IOException {
        var plain = picture("png");
        var written = insert(plain, 33, chunk("tEXt", "Comment\0" + PLACE), chunk("eXIf", PLACE));
        var shown = PngFile.read(join(written, bytes(PLACE))).clean();
        assertThat(text(written)).contains(PLACE);
        assertThat(text(shown)).doesNotContain("GPS");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(40);
    }

    private static void refused(RefusalCode code, byte[] content) {
        assertThatThrownBy(() -> Inspection.of(content))
                .isInstanceOf(Refusal.class)
                .hasMessage(code.wire());
    }

    private static byte[] picture(String kind) throws IOException {
        var image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(5, 5, 20, 12);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    private static byte[] exif(short orientation) {
        var directory = new java.nio.ByteBuffer[] {java.nio.ByteBuffer.allocate(26)};
        directory[0].put(bytes("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
        directory[0].putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort(orientation);
        return segment(0xE1, "Exif\0\0" + new String(directory[0].array(), StandardCharsets.ISO_8859_1) + PLACE);
    }

    private static byte[] segment(int marker, String content) {
        var body = bytes(content);
        int length = body.length + 2;
        return join(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, body);
    }

    private static byte[] chunk(String type, String content) {
        var body = bytes(type + content);
        var check = new CRC32();
        check.update(body);
        return join(
                java.nio.ByteBuffer.allocate(4).putInt(body.length - 4).array(),
                body,
                java.nio.ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] insert(byte[] content, int at, byte[]... more) {
        return join(Arrays.copyOf(content, at), join(more), Arrays.copyOfRange(content, at, content.length));
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
