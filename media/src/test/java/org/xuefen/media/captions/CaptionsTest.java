package org.xuefen.media.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static final Path REAL = Path.of("../../shared/data/packages/webvtt");

    @Test
    void subRipBecomesWebVtt() throws Exception {
        var captions = parse("""
                1
                00:00:01,000 --> 00:00:02,500
                {\\an8}<font color="red">Look</font> <b>left</b>

                2
                0:00:03,5 --> 0:00:04,000
                A & B < C
                """.replace("\n", "\r\n"));
        assertEquals("""
                WEBVTT

                00:00:01.000 --> 00:00:02.500
                Look <b>left</b>

                00:00:03.500 --> 00:00:04.000
                A &amp; B &lt; C

                """, captions.toWebVtt());
    }

    @Test
    void chineseIsReadInGbkUtf8AndUtf16() throws Exception {
        var text = "1\n00:00:01,000 --> 00:00:02,000\n先停，再看\n";
        for (var bytes : new byte[][] {
            text.getBytes(Charset.forName("GBK")),
            text.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)
        }) {
            assertEquals("先停，再看", Captions.parse(bytes).cues().getFirst().text());
        }
    }

    @Test
    void scriptsStylesAndRegionsAreLeftOut() throws Exception {
        var captions = parse("""
                WEBVTT

                STYLE
                ::cue { background: url(http://x/) }

                REGION
                id:a

                NOTE hi

                00:01.000 --> 00:02.000 align:start region:a line:evil
                <script>alert(1)</script><v 李>好</v><img src=x onerror=y>
                """);
        assertEquals("""
                WEBVTT

                00:00:01.000 --> 00:00:02.000 align:start
                alert(1)<v 李>好</v>

                """, captions.toWebVtt());
    }

    @Test
    void aRefusalNamesTheLine() {
        refused(CaptionProblem.BAD_TIMING, 3, "WEBVTT\n\n00:01.000 --> 00:99.000\nx\n");
        refused(CaptionProblem.END_BEFORE_START, 2, "1\n00:00:05,000 --> 00:00:02,000\nx\n");
        refused(CaptionProblem.MISSING_TIMING, 6, "WEBVTT\n\n00:01.000 --> 00:02.000\nx\n\nlost\nwords\n");
        refused(CaptionProblem.UNKNOWN_FORMAT, 1, "Dear all,\nhere are my subtitles\n");
        refused(CaptionProblem.NO_CUES, 0, "WEBVTT\n\nNOTE nothing\n");
        refused(CaptionProblem.TOO_LATE, 3, "WEBVTT\n\n00:01.000 --> 1001:00:02.000\nx\n");
        refused(CaptionProblem.EMPTY, 0, " \n \n");
        refused(CaptionProblem.NOT_TEXT, 0, "1\n00:00:05,000 --> 00:00:06,000\nx\u0000\n");
    }

    @Test
    void aFloodIsRefused() {
        refused(CaptionProblem.TOO_MANY_CUES, 60_003, "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nx\n\n".repeat(20_001));
        refused(CaptionProblem.CUE_TOO_LONG, 4, "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "x".repeat(5_001) + "\n");
        var huge = assertThrows(CaptionException.class, () -> Captions.parse(new byte[5_000_001]));
        assertEquals(CaptionProblem.TOO_LARGE, huge.problem());
    }

    @Test
    void whatWeWriteReadsBackTheSame() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "no shared captions beside this checkout");
        var outcomes = new TreeMap<String, String>();
        try (var files = Files.list(REAL)) {
            for (var file : files.filter(
                            f -> f.toString().endsWith(".vtt") || f.toString().endsWith(".srt"))
                    .toList()) {
                outcomes.put(String.valueOf(file.getFileName()), outcome(Files.readAllBytes(file)));
            }
        }
        outcomes.forEach((file, outcome) -> System.out.printf("%-55s %s%n", file, outcome));
        assertTrue(outcomes.size() > 150);
        assertEquals("UNKNOWN_FORMAT at line 1", outcomes.get("no-webvtt.vtt"));
        assertTrue(outcomes.getOrDefault("sample.srt", "").endsWith("cues"));
    }

    private static String outcome(byte[] bytes) throws Exception {
        try {
            var captions = Captions.parse(bytes);
            var again = Captions.parse(captions.toWebVtt().getBytes(StandardCharsets.UTF_8));
            assertEquals(captions, again);
            assertFalse(captions.toWebVtt().contains("::cue"));
            return captions.cues().size() + " cues";
        } catch (CaptionException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static Captions parse(String text) throws CaptionException {
        return Captions.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(CaptionProblem problem, int line, String text) {
        var refusal = assertThrows(CaptionException.class, () -> parse(text));
        assertEquals(problem + " at line " + line, refusal.getMessage());
    }
}
