package org.xuefen.assessment.question;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Words as HTML that is safe to show: a few tags for text, no attributes, no links, no pictures from elsewhere. */
public final class Prose {

    private static final PolicyFactory TEXT = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "ul",
                    "ol",
                    "li",
                    "code",
                    "pre",
                    "blockquote",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "div",
                    "span")
            .toFactory();

    private Prose() {}

    /** One language of {@link Rich}; empty stays empty. */
    public static String html(Rich.Format format, String words) {
        if (words.isBlank()) {
            return "";
        }
        return switch (format) {
            case PLAIN, MOODLE -> escape(words).replace("\n", "<br>");
            case HTML -> TEXT.sanitize(words);
            case MARKDOWN -> TEXT.sanitize(rendered(words));
        };
    }

    /** A single paragraph goes without its tags, so that it can stand within a line. */
    private static String rendered(String markdown) {
        var html = HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(markdown))
                .strip();
        boolean single = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
        return single ? html.substring(3, html.length() - 4) : html;
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
