package org.xuefen.catalogue.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvSource({"# 一|## 二|###### 六,2 3 4", "## 一|### 二|## 三,2 3 2", "### 一|# 二|## 三|# 四,2 2 3 2", "一,''"})
    void headingsBeginBelowThePagesOwnAndLeaveNoLevelOut(String lines, String levels) {
        var found = Pattern.compile("<h([1-6])>").matcher(markdown.html(lines.replace("|", "\n")));
        assertThat(found.results().map(each -> each.group(1)).collect(Collectors.joining(" ")))
                .isEqualTo(levels);
    }

    @Test
    void tablesKeepTheirAlignment() {
        assertThat(markdown.html("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<table>", "<th>a</th>", "<td align=\"right\">2</td>");
    }

    @Test
    void linksTellTheOtherSideNothing() {
        assertThat(markdown.html("[x](https://example.org/a?b=c)"))
                .contains("href=\"https://example.org/a?b&#61;c\"", "noopener", "noreferrer");
    }

    @Test
    void picturesOfOtherHostsAreLeftOut() {
        assertThat(markdown.html("![x](https://tracker.example/p.gif) ![y](//t.example/p.gif) ![z](/api/v1/a/1)"))
                .doesNotContain("tracker", "t.example")
                .contains("/api/v1/a/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "[x](https://a\"onmouseover=\"alert(1))",
                "[x](https://a 'q\" onmouseover=\"alert(1)')",
                "![x\" onerror=\"alert(1)](/api/v1/x)",
                "![x](/api/v1/x\"onerror=\"alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<javascript:alert(1)>",
                "```\"><script>alert(1)</script>\nx\n```",
                "``` x\" onmouseover=\"alert(1)\nx\n```",
                "<style>@import 'https://evil'</style>",
                "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
                "[r]\n\n[r]: javascript:alert(1)",
                "<div style=\"position:fixed;inset:0\">",
                "<form action=\"https://evil\"><button>"
            })
    void nothingHostilePasses(String attack) {
        assertSafe(markdown.html(attack));
    }

    @Property(tries = 400)
    void whateverIsWrittenIsSafe(@ForAll @StringLength(max = 300) String text) {
        assertSafe(markdown.html(text + "<img src=x onerror=alert(1)>" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "**a ", "_a ", "[", "![", "`", "<", "[a](", "1. ", "|", "&#"})
    void depthAndRepetitionCostLittle(String sign) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertSafe(markdown.html(sign.repeat(200_000 / sign.length()))));
    }

    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s>/]+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=]+)=\"([^\"]*)\"");

    /** No tag and no attribute but the allowed ones, and no address that runs anything or is fetched elsewhere. */
    private static void assertSafe(String html) {
        var tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(tags.group(2))
                    .matches(
                            "h[2-6]|p|br|hr|em|strong|del|blockquote|ul|ol|li|pre|code|table|thead|tbody|tr|th|td|a|img");
            var attributes = ATTRIBUTE.matcher(tags.group(3));
            while (attributes.find()) {
                assertThat(attributes.group(1)).matches("align|start|href|title|rel|src|alt");
                if (attributes.group(1).equals("href")) {
                    assertThat(attributes.group(2)).doesNotContainPattern("(?i)^\\s*(javascript|data|vbscript)");
                }
                if (attributes.group(1).equals("src")) {
                    assertThat(attributes.group(2)).startsWith("/api/v1/");
                }
            }
            assertThat(attributes.replaceAll("").replace("/", "")).isBlank();
        }
        assertThat(tags.replaceAll("")).doesNotContain("<");
    }
}
