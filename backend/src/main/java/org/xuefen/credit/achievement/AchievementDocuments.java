package org.xuefen.credit.achievement;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.xuefen.asset.Document;
import org.xuefen.asset.DocumentUse;
import org.xuefen.asset.Documents;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sha256;

/** Which documents an achievement rests on. */
@Singleton
class AchievementDocuments implements DocumentUse {
    static final int MOST = 5;

    private final Db db;
    private final Documents documents;

    AchievementDocuments(Db db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    @Override
    public Set<Long> used(Collection<Long> documentIds) {
        return Set.copyOf(db.query(
                "select distinct document_id from achievement_document where document_id in (?)",
                row -> row.getLong(1),
                documentIds));
    }

    Document add(Achievement achievement, String name, byte[] content) {
        var present = of(achievement.id());
        if (present.size() >= MOST) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_DOCUMENTS_TOO_MANY, MOST);
        }
        var hash = Sha256.hex(content);
        if (present.stream().anyMatch(each -> each.sha256().equals(hash))) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_DOCUMENT_TWICE);
        }
        var document = documents.keep(achievement.memberId(), name, content);
        link(achievement.id(), document);
        return document;
    }

    /** A newer version begins with the documents of the one before; the bytes are there once. */
    void copy(long from, long to) {
        of(from).forEach(document -> link(to, document));
    }

    private void link(long achievementId, Document document) {
        db.update(
                "insert into achievement_document (achievement_id, document_id, sha256) values (?, ?, ?)",
                achievementId,
                document.id(),
                document.sha256());
    }

    void remove(long achievementId, long documentId) {
        int gone = db.update(
                "delete from achievement_document where achievement_id = ? and document_id = ?",
                achievementId,
                documentId);
        if (gone > 0 && used(List.of(documentId)).isEmpty()) {
            documents.remove(documentId);
        }
    }

    void removeAll(long achievementId) {
        of(achievementId).forEach(document -> remove(achievementId, document.id()));
    }

    List<Document> of(long achievementId) {
        return documents.findAll(db.query(
                "select document_id from achievement_document where achievement_id = ?",
                row -> row.getLong(1),
                achievementId));
    }

    boolean belongs(long achievementId, long documentId) {
        return db.number(
                        "select count(*) from achievement_document where achievement_id = ? and document_id = ?",
                        achievementId,
                        documentId)
                > 0;
    }

    /** Of the bytes as they are stored now, in the order they were added; one that is gone is an empty text. */
    List<String> fingerprints(long achievementId) {
        return of(achievementId).stream()
                .map(document -> documents.fingerprint(document.id()).orElse(""))
                .toList();
    }
}
