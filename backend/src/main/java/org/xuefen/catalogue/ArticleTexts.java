package org.xuefen.catalogue;

import org.xuefen.shared.Text;

/** The words of published articles, without their Markdown, for search. */
public interface ArticleTexts {
    /** @param contentRef of an ARTICLE item of a revision; empty when there is no such article */
    Text text(long contentRef);
}
