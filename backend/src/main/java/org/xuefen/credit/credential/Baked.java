package org.xuefen.credit.credential;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Takes a credential out of the image it is baked into (Open Badges 3.0, section 5.3). */
final class Baked {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final int LARGEST_TEXT = 400_000;

    private Baked() {}

    /** The text of a credential: what is in the image, or the file itself where it is no image. */
    static @Nullable String unwrap(byte[] file) {
        if (file.length > PNG.length && Arrays.equals(Arrays.copyOf(file, PNG.length), PNG)) {
            return png(file);
        }
        var text = new String(file, StandardCharsets.UTF_8);
        var start = text.stripLeading();
        return start.startsWith("<") || start.startsWith("\ufeff<") ? svg(file) : text.replace("\ufeff", "");
    }

    private static @Nullable String png(byte[] file) {
        var in = ByteBuffer.wrap(file);
        in.position(PNG.length);
        while (in.remaining() >= 12) {
            int length = in.getInt();
            int type = in.getInt();
            if (length < 0 || length > in.remaining() - 4) {
                return null;
            }
            var chunk = new byte[length];
            in.get(chunk);
            in.getInt();
            if (type == 0x69545874) { // iTXt
                var text = international(chunk);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** keyword, 0, compressed?, method, language, 0, translated keyword, 0, text. */
    private static @Nullable String international(byte[] chunk) {
        int keyword = zero(chunk, 0);
        if (keyword < 0 || keyword + 3 > chunk.length) {
            return null;
        }
        var name = new String(chunk, 0, keyword, StandardCharsets.ISO_8859_1);
        if (!name.equals("openbadgecredential") && !name.equals("openbadges")) {
            return null;
        }
        int language = zero(chunk, keyword + 3);
        int translated = language < 0 ? -1 : zero(chunk, language + 1);
        if (translated < 0) {
            return null;
        }
        var text = Arrays.copyOfRange(chunk, translated + 1, chunk.length);
        if (chunk[keyword + 1] == 0) {
            return new String(text, StandardCharsets.UTF_8);
        }
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(text))) {
            return new String(inflated.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return null;
        }
    }

    private static int zero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String svg(byte[] file) {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && holds(reader.getLocalName(), reader.getPrefix())) {
                    var verify = reader.getAttributeValue(null, "verify");
                    var text = reader.getElementText().strip();
                    return text.isEmpty() ? verify : text;
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            return null;
        }
        return null;
    }

    private static boolean holds(String name, @Nullable String prefix) {
        return "openbadges".equals(prefix) && (name.equals("credential") || name.equals("assertion"));
    }
}
