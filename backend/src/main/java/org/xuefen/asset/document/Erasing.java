package org.xuefen.asset.document;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.xuefen.asset.Documents;
import org.xuefen.identity.MemberErasing;
import org.xuefen.shared.Db;

/** The documents of someone who is erased go with them, files and all. */
@Singleton
class Erasing {
    private final Db db;
    private final Documents documents;

    Erasing(Db db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    @EventListener
    void erasing(MemberErasing event) {
        db.query("select id from document where owner_id = ?", row -> row.getLong(1), event.memberId())
                .forEach(documents::remove);
    }
}
