package org.xuefen.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs what is to be kept for years; {@code credit} does it with the key of its log. */
public interface Sealing {
    /**
     * Signs the record of a meeting or a supplement to one, in the caller's transaction. Its form, and the head of the log it
     * was signed under, are added.
     *
     * @param content texts, lists and maps of texts; no numbers, which readers of JSON differ on
     */
    Sealed seal(Map<String, Object> content);

    /** What a signed file says. */
    Map<String, @Nullable Object> read(String file);

    /** The one form that texts, lists and maps of them have (RFC 8785). */
    String write(Map<String, Object> content);

    Check check(String file);

    /**
     * A signed paper.
     *
     * @param sha256 hash of what was signed, hexadecimal
     * @param keyId the key it was signed with
     * @param file the whole of it as it is handed out, canonical JSON (RFC 8785)
     */
    record Sealed(String sha256, String keyId, String file) {}

    /**
     * How a signed paper fares.
     *
     * @param intact the text is the one the hash is of
     * @param signed a key that this log has published signed the hash
     * @param logged this log had the head it names
     */
    record Check(boolean intact, boolean signed, boolean logged) {
        public boolean holds() {
            return intact && signed && logged;
        }
    }
}
