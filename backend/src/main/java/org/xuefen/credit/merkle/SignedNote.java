package org.xuefen.credit.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A text with signatures beneath it (C2SP signed-note): text, an empty line, then {@code — name base64(id || signature)}
 * for each signer. What is signed is the text with its last newline.
 */
public record SignedNote(String text, String signatures) {
    private static final String MARK = "\u2014 ";
    private static final int ID_BYTES = 4;
    private static final int LONGEST = 100_000;

    /** @throws IllegalArgumentException when it has no text and signatures */
    public static SignedNote parse(String note) {
        int split = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || split < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("not a signed note");
        }
        return new SignedNote(note.substring(0, split + 1), note.substring(split + 2));
    }

    public static String sign(String text, LogKey key, PrivateKey secret) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = signer.sign();
            var marked = ByteBuffer.allocate(ID_BYTES + signature.length)
                    .put(HexFormat.of().parseHex(key.id()))
                    .put(signature)
                    .array();
            return text + '\n' + MARK + key.name() + " " + Base64.getEncoder().encodeToString(marked) + '\n';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key among these that signed it. A signature under a known key that does not hold makes the note worthless. */
    public Optional<LogKey> signer(Collection<LogKey> known) {
        Optional<LogKey> signer = Optional.empty();
        for (var line : signatures.split("\n", -1)) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(MARK) || space <= MARK.length()) {
                continue;
            }
            var name = line.substring(MARK.length(), space);
            byte[] marked;
            try {
                marked = Base64.getDecoder().decode(line.substring(space + 1));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            for (var key : known) {
                if (marked.length <= ID_BYTES
                        || !key.name().equals(name)
                        || !key.id().equals(id(marked))) {
                    continue;
                }
                var signature = Arrays.copyOfRange(marked, ID_BYTES, marked.length);
                if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature)) {
                    return Optional.empty();
                }
                signer = Optional.of(key);
            }
        }
        return signer;
    }

    /** The ids of the keys its signatures claim. */
    public String claimedId() {
        int space = signatures.strip().lastIndexOf(' ');
        try {
            var marked = Base64.getDecoder().decode(signatures.strip().substring(space + 1));
            return marked.length < ID_BYTES ? "" : id(marked);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String id(byte[] marked) {
        return HexFormat.of().formatHex(marked, 0, ID_BYTES);
    }
}
