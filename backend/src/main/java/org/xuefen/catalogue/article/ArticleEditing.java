package org.xuefen.catalogue.article;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CatalogueRefusals;
import org.xuefen.catalogue.DraftAccess;
import org.xuefen.catalogue.KeptCopies;
import org.xuefen.catalogue.Versions;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Saving an article while someone else may be writing it too. */
@Singleton
class ArticleEditing {
    private final ArticleTable table;
    private final DraftAccess access;
    private final KeptCopies copies;
    private final ObjectMapper json;

    ArticleEditing(ArticleTable table, DraftAccess access, KeptCopies copies, ObjectMapper json) {
        this.table = table;
        this.access = access;
        this.copies = copies;
        this.json = json;
    }

    ArticleTable.Draft read(long itemId) {
        return table.draft(itemId);
    }

    @Transactional
    ArticleTable.Draft save(Caller caller, long itemId, @Nullable String ifMatch, Text body) {
        long courseId = access.requireEdit(caller, itemId);
        long base = Versions.of(ifMatch);
        Articles.bounded(body);
        var next = new ArticleTable.Draft(itemId, base + 1, body);
        if (table.save(next, caller.memberId())) {
            return next;
        }
        long copy = copies.keep(courseId, itemId, base, write(body), caller.memberId());
        throw new Refusal(CatalogueRefusals.ARTICLE_CHANGED, Ids.text(copy));
    }

    private String write(Text body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
