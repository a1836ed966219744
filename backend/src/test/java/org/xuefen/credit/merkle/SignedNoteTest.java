package org.xuefen.credit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /** The example of the signed-note specification. */
    private static final LogKey PUBLISHED =
            LogKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

    private static final String NOTE = """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    @Test
    void theSpecificationsExampleIsSignedByItsKey() {
        assertThat(SignedNote.parse(NOTE).signer(List.of(PUBLISHED))).contains(PUBLISHED);
        assertThat(SignedNote.parse(NOTE).claimedId()).isEqualTo("530d903a");
        assertThat(PUBLISHED.text()).isEqualTo("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    }

    @Test
    void anotherTextOrAnUnknownKeyIsNot() throws GeneralSecurityException {
        assertThat(SignedNote.parse(NOTE.replace("example message", "exemple message"))
                        .signer(List.of(PUBLISHED)))
                .isEmpty();
        assertThat(SignedNote.parse(NOTE).signer(List.of(key("example.com/foo", pair()))))
                .isEmpty();
    }

    @Test
    void aHeadIsReadAsItWasSigned() throws GeneralSecurityException {
        var pair = pair();
        var key = key("learn.example.org/credit-log", pair);
        var head = new Checkpoint(key.name(), 1234, Hash.EMPTY, Instant.parse("2026-11-30T15:29:37.00012Z"));
        assertThat(head.text()).isEqualTo("""
                        learn.example.org/credit-log
                        1234
                        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                        time 2026-11-30T15:29:37.000120Z
                        """);
        var note = SignedNote.parse(SignedNote.sign(head.text(), key, pair.getPrivate()));
        assertThat(note.signer(List.of(key, PUBLISHED))).contains(key);
        assertThat(Checkpoint.parse(note.text())).isEqualTo(head);
    }

    @Test
    void whatIsNoHeadIsRefused() {
        for (var text : List.of("", "a\n1\n", "a\n01\n" + Hash.EMPTY.base64() + "\ntime 2026-11-30T15:29:37Z\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> SignedNote.parse("no signature\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogKey.parse("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
                .hasMessageContaining("530d903a");
    }

    @Test
    void canonicalJsonEscapesWhatItMustAndNothingElse() {
        var members = new LinkedHashMap<String, String>();
        members.put("b", "\u0001\b\t\n\f\r\u001f\"\\/é学\u2028");
        members.put("a", null);
        assertThat(CanonicalJson.object(members))
                .isEqualTo("{\"a\":null,\"b\":\"\\u0001\\b\\t\\n\\f\\r\\u001f\\\"\\\\/é学\u2028\"}");
    }

    private static KeyPair pair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static LogKey key(String name, KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        return LogKey.of(name, Arrays.copyOfRange(encoded, encoded.length - Hash.BYTES, encoded.length));
    }
}
