package org.xuefen.live.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.Document;
import org.xuefen.asset.DocumentUse;
import org.xuefen.asset.Documents;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sha256;

/** Papers that belong to a meeting. They are the meeting's and not whose hand added them: that person may be erased. */
@Singleton
class Attachments implements DocumentUse {
    static final int MOST = 20;
    static final long MOST_BYTES = 40L << 20;

    private final Db db;
    private final MeetingStore meetings;
    private final Documents documents;
    private final Clock clock;

    Attachments(Db db, MeetingStore meetings, Documents documents, Clock clock) {
        this.db = db;
        this.meetings = meetings;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Set<Long> used(Collection<Long> documentIds) {
        return Set.copyOf(db.query(
                "select document_id from live_meeting_document where document_id in (?)",
                row -> row.getLong(1),
                documentIds));
    }

    /** In the order they were added. */
    List<Document> of(long classId) {
        return documents.findAll(db.query(
                "select document_id from live_meeting_document where class_id = ?", row -> row.getLong(1), classId));
    }

    @Transactional
    Document add(long by, long classId, String name, byte[] content) {
        meetings.lockOpen(classId);
        var present = of(classId);
        if (present.size() >= MOST) {
            throw new Refusal(MeetingRefusals.MEETING_TOO_MANY_DOCUMENTS, MOST);
        }
        if (present.stream().mapToLong(Document::bytes).sum() + content.length > MOST_BYTES) {
            throw new Refusal(MeetingRefusals.MEETING_DOCUMENTS_TOO_LARGE, MOST_BYTES >> 20);
        }
        var hash = Sha256.hex(content);
        if (present.stream().anyMatch(each -> each.sha256().equals(hash))) {
            throw new Refusal(MeetingRefusals.MEETING_DOCUMENT_TWICE);
        }
        var document = documents.keep(classId, name, content);
        db.update("""
                insert into live_meeting_document (class_id, document_id, sha256, added_by, added_at) values (?, ?, ?, ?, ?)
                """, classId, document.id(), document.sha256(), by, clock.instant());
        return document;
    }

    @Transactional
    void remove(long classId, long documentId) {
        meetings.lockOpen(classId);
        if (db.update("delete from live_meeting_document where class_id = ? and document_id = ?", classId, documentId)
                == 0) {
            throw new Refusal(AssetRefusals.DOCUMENT_NOT_FOUND);
        }
        documents.remove(documentId);
    }

    void requireBelongs(long classId, long documentId) {
        if (db.number(
                        "select count(*) from live_meeting_document where class_id = ? and document_id = ?",
                        classId,
                        documentId)
                == 0) {
            throw new Refusal(AssetRefusals.DOCUMENT_NOT_FOUND);
        }
    }

    /** The bytes as they were handed in. */
    byte[] content(long documentId) {
        return documents.original(documentId).body();
    }

    /** Whether all of them are stored as they were handed in. */
    boolean intact(long classId) {
        return of(classId).stream()
                .allMatch(each -> documents
                        .fingerprint(each.id())
                        .filter(each.sha256()::equals)
                        .isPresent());
    }
}
