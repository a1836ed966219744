package org.xuefen.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The few things done with a folder of outputs. */
final class Folder {
    private Folder() {}

    /** The folder a file is in. */
    static Path of(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** Bytes of the files in it; files that vanish while counting count nothing. */
    static long bytes(Path folder) {
        try (var files = Files.list(folder)) {
            return files.mapToLong(Folder::size).sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** Bytes that can still be written there; as many as one likes where the system does not tell. */
    static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
