package org.xuefen.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers of the demo can be drawn: every character they say is in their lettering. */
class DemoClaimsTest {
    @Test
    void everyCharacterOfThePapersHasItsShape() throws IOException {
        try (var in = SlidePainter.resource("lettering-papers.bin.gz")) {
            var letters = Lettering.read(in);
            assertThat(Stream.concat(DemoClaims.words(), DemoNames.characters())
                            .flatMapToInt(String::codePoints)
                            .filter(character -> character != ' ')
                            .filter(character -> !letters.knows(character))
                            .mapToObj(Character::toString)
                            .distinct())
                    .isEmpty();
        }
    }

    @Test
    void aCertificateIsAPictureAndASheetIsAPdf() {
        var painter = new PaperPainter();
        var attended = new DemoClaims.Attended(
                "红十字救护员培训", "滨城市红十字会", "safety", 8, "BC-CFA-2026-03817", LocalDate.of(2026, 9, 13));
        assertThat(painter.certificate(attended, "林岚")).startsWith(0xFF, 0xD8, 0xFF);
        var sheet = new String(painter.signIn(attended, List.of("林岚")), StandardCharsets.ISO_8859_1);
        assertThat(sheet).startsWith("%PDF-1.4").endsWith("%%EOF\n").contains("startxref");
    }
}
