package org.xuefen.asset.blob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Immutable blobs under keys such as {@code 42/source} and {@code 42/7/v720.m3u8}. A blob exists whole or not at all,
 * also after a power failure; nothing is ever changed in place.
 */
public interface BlobStore {
    /** Moves a finished local file into the store. */
    void put(String key, Path file) throws IOException;

    /** Moves all files of a local folder into the store under {@code prefix}; they appear together. */
    void putFolder(String prefix, Path folder) throws IOException;

    /** The content, when it is at most {@code most} bytes; empty when there is no such blob. */
    Optional<byte[]> read(String key, long most) throws IOException;

    /** A local file with the content, for programs that need one. Not to be changed. */
    Path local(String key) throws IOException;

    /** Deletes everything under a key or prefix; that there is nothing is no error. */
    void delete(String prefix) throws IOException;

    /** The names directly under a prefix. */
    List<String> names(String prefix) throws IOException;

    /** A local folder for work in progress, on the same disk as the store where there is one. */
    Path workFolder() throws IOException;

    /** Bytes that can still be written. */
    long room() throws IOException;
}
