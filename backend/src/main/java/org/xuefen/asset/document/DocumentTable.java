package org.xuefen.asset.document;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xuefen.asset.Document;
import org.xuefen.asset.DocumentKind;
import org.xuefen.shared.Db;

@Singleton
class DocumentTable {
    private final Db db;

    DocumentTable(Db db) {
        this.db = db;
    }

    void insert(Document document) {
        db.update(
                """
                insert into document (id, owner_id, file_name, kind, size_bytes, sha256, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                document.id(),
                document.ownerId(),
                document.fileName(),
                document.kind(),
                document.bytes(),
                document.sha256(),
                document.createdAt());
    }

    Optional<Document> find(long id) {
        return db.one("select * from document where id = ?", DocumentTable::read, id);
    }

    List<Document> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.query("select * from document where id in (?) order by id", DocumentTable::read, ids);
    }

    /** Older than a moment, from an id on. */
    List<Long> olderThan(Instant before, long after, int limit) {
        return db.query(
                "select id from document where created_at < ? and id > ? order by id limit ?",
                row -> row.getLong(1),
                before,
                after,
                limit);
    }

    int delete(long id) {
        return db.update("delete from document where id = ?", id);
    }

    private static Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getLong("owner_id"),
                row.getString("file_name"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                Db.requireInstant(row, "created_at"));
    }
}
