package org.xuefen.asset.document;

import io.micronaut.http.HttpResponse;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.Document;
import org.xuefen.asset.Documents;
import org.xuefen.asset.blob.BlobStore;
import org.xuefen.shared.AfterCommit;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sha256;
import org.xuefen.shared.SharedRefusals;

/** Documents in the blob store, one blob each. */
@Singleton
class KeptDocuments implements Documents {
    private static final int LONGEST_NAME = 200;

    private final DocumentTable table;
    private final BlobStore blobs;
    private final AfterCommit afterCommit;
    private final Clock clock;

    KeptDocuments(DocumentTable table, BlobStore blobs, AfterCommit afterCommit, Clock clock) {
        this.table = table;
        this.blobs = blobs;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Document keep(long ownerId, String fileName, byte[] content) {
        var kind = Inspection.of(content);
        var document = new Document(
                Ids.next(), ownerId, name(fileName), kind, content.length, Sha256.hex(content), clock.instant());
        // A transaction that fails later leaves a blob without a row; the row is what counts.
        put(document.id(), content);
        table.insert(document);
        return document;
    }

    private void put(long id, byte[] content) {
        try {
            if (blobs.room() < 2L * content.length) {
                throw new Refusal(SharedRefusals.DISK_FULL);
            }
            var file = blobs.workFolder().resolve(id + ".document");
            Files.write(file, content);
            blobs.put(key(id), file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<Document> find(long id) {
        return table.find(id);
    }

    @Override
    public List<Document> findAll(Collection<Long> ids) {
        return table.findAll(ids);
    }

    @Override
    public Optional<String> fingerprint(long id) {
        return content(id).map(Sha256::hex);
    }

    @Override
    public HttpResponse<byte[]> shown(long id) {
        var document = require(id);
        var content = requireContent(id);
        return switch (document.kind()) {
            case PDF -> Answers.saved(document, content);
            case JPEG -> Answers.picture(document, JpegFile.read(content).clean());
            case PNG -> Answers.picture(document, PngFile.read(content).clean());
        };
    }

    @Override
    public HttpResponse<byte[]> original(long id) {
        return Answers.saved(require(id), requireContent(id));
    }

    @Override
    @Transactional
    public void remove(long id) {
        if (table.delete(id) > 0) {
            afterCommit.run(() -> {
                try {
                    blobs.delete("documents/" + id);
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            });
        }
    }

    private Document require(long id) {
        return table.find(id).orElseThrow(() -> new Refusal(AssetRefusals.DOCUMENT_NOT_FOUND));
    }

    private byte[] requireContent(long id) {
        return content(id).orElseThrow(() -> new Refusal(AssetRefusals.DOCUMENT_NOT_FOUND));
    }

    private Optional<byte[]> content(long id) {
        try {
            return blobs.read(key(id), MAX_BYTES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String key(long id) {
        return "documents/" + id + "/original";
    }

    /** Without a path and without characters that a header or a list could be broken with. */
    private static String name(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?]", "").strip();
        var named = clean.isEmpty() ? "document" : clean;
        return named.length() <= LONGEST_NAME ? named : named.substring(named.length() - LONGEST_NAME);
    }
}
