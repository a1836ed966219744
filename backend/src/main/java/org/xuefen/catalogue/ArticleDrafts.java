package org.xuefen.catalogue;

import org.xuefen.shared.Text;

/** The Markdown of article items that are being made; {@link DraftAccess} says who may. */
public interface ArticleDrafts {
    /** Over whatever is saved now. @throws org.xuefen.shared.Refusal {@code catalogue.article-too-long} */
    void write(long itemId, Text markdown, long memberId);

    /** Empty in a language that nothing has been written in. */
    Text read(long itemId);

    /** HTML that is safe to show. */
    Text html(Text markdown);
}
