package org.xuefen.credit.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xuefen.shared.Text;

class CertificatePaperTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void theSheetSaysAllOfItInBothLanguages() throws IOException {
        for (var look : Look.values()) {
            var paper = new CertificatePaper(
                    "2026-000017", content("欧阳珺喆", look), "https://study.example.org/c/Zk3mN8pQ2rT5vX7yB1dF4g");
            var file = paper.bytes(NOW);
            keep(look.name().toLowerCase(java.util.Locale.ROOT), file);
            try (var read = Loader.loadPDF(file)) {
                assertThat(read.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(read).replace(" ", ""))
                        .contains("年度学习合格证书", "欧阳珺喆", "24credits", "2026-000017", "30June2026");
            }
        }
    }

    @Test
    void aNameOfManyWordsIsFittedOntoItsLine() throws IOException {
        var name = "Maximiliana Alexandrovna Konstantinopolskaya-Wolfeschlegelsteinhausen";
        var file = new CertificatePaper("2026-000018-2", content(name, Look.VERMILION), null).bytes(NOW);
        keep("long", file);
        try (var read = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(read).replace(" ", ""))
                    .contains(name.replace(" ", ""), "2026-000018-2");
        }
    }

    @Test
    void aMaskedNameTellsHowItBegins() {
        assertThat(Masked.name("王小明")).isEqualTo("王**");
        assertThat(Masked.name("William Li")).isEqualTo("W***");
        assertThat(Masked.name("𠮷田")).isEqualTo("𠮷**");
        assertThat(Masked.name(" ")).isEqualTo("***");
    }

    private static Content content(String holder, Look look) {
        return new Content(
                holder,
                Text.of("年度学习合格证书", "Certificate of Annual Study"),
                Text.of(
                        "{name}于 2026 年度按照《年度学习》完成学习任务，累计取得 24 学分，达到年度学分要求，准予合格，特发此证。",
                        "{name} completed the study required for 2026 under “Annual study” with 24 credits, and has met"
                                + " the annual requirement."),
                Text.of("24 学分", "24 credits"),
                24_000,
                LocalDate.of(2026, 6, 30),
                LocalDate.of(2026, 11, 30),
                look == Look.JADE ? LocalDate.of(2028, 6, 30) : null,
                Text.of("北斗新就业群体联合会", "Beidou Federation of New Employment"),
                Text.of("第三骑手支部", "Third Riders’ Branch"),
                Text.of("教育培训部", "Department of Education and Training"),
                Text.of("年度学习", "Annual study"),
                3,
                "1",
                2026,
                look,
                List.of("1", "2"),
                "00");
    }

    /** {@code -Dxuefen.papers=folder} keeps what was made, to be looked at. */
    private static void keep(String name, byte[] file) throws IOException {
        var folder = System.getProperty("xuefen.papers");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve("certificate-" + name + ".pdf"), file);
        }
    }
}
