package org.xuefen.asset;

import io.micronaut.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The door of documents to other domains. Who may see one is the business of the domain that holds it; it gives the
 * answer of {@link #shown} or {@link #original} once it has asked.
 */
public interface Documents {
    /** The largest document, in bytes. */
    int MAX_BYTES = 10 << 20;

    /**
     * Keeps a PDF, JPEG or PNG, in the caller's transaction.
     *
     * @throws org.xuefen.shared.Refusal {@code asset.empty}, {@code asset.document-too-large},
     *     {@code asset.document-kind}, {@code asset.document-damaged}, {@code asset.document-picture-too-large}
     */
    Document keep(long ownerId, String fileName, byte[] content);

    Optional<Document> find(long id);

    /** Those that exist, by id. */
    List<Document> findAll(Collection<Long> ids);

    /** SHA-256 of the bytes as they are stored now; empty where they are gone. */
    Optional<String> fingerprint(long id);

    /** To look at: a picture without its metadata (where it was taken, with what), a PDF as a file to be saved. */
    HttpResponse<byte[]> shown(long id);

    /** As it was handed in, to be saved. */
    HttpResponse<byte[]> original(long id);

    /** Takes one back that is not used; that there is none is no error. */
    void remove(long id);
}
