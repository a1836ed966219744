package org.xuefen.catalogue.article;

import jakarta.inject.Singleton;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * CommonMark with GFM tables to HTML that is safe to show: raw HTML is shown as the text it is, and what is rendered
 * passes an allow-list. The page has the first heading; those of the text begin at the second, whatever they began with.
 */
@Singleton
final class Markdown {
    /** Quotes in quotes, lists in lists: what is deeper is read as text. */
    private static final int MAX_DEPTH = 24;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "h5", "h6")
            .allowElements("p", "br", "hr", "em", "strong", "del", "blockquote", "ul", "ol", "li", "pre", "code")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("start")
            .matching((element, attribute, value) -> value.matches("[0-9]{1,6}") ? value : null)
            .onElements("ol")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("title")
            .onElements("a", "img")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("src")
            .matching((element, attribute, value) -> value.startsWith("/api/v1/") ? value : null)
            .onElements("img")
            .toFactory();

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_DEPTH)
            .build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("\n")
            .build();
    private final TextContentRenderer text =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    /** HTML of a body. */
    String html(String markdown) {
        var document = parse(markdown);
        HeadingLevels.fit(document);
        return POLICY.sanitize(html.render(document));
    }

    /** The words alone, for search and for the reading time. */
    String text(String markdown) {
        return text.render(parse(markdown));
    }

    private Node parse(String markdown) {
        return parser.parse(InlineDepth.flatten(markdown));
    }
}
