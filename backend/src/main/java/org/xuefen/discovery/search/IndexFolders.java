package org.xuefen.discovery.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import org.xuefen.shared.Ids;

/**
 * The folders of this node's index: the one in use, named in a small file, and one that is being built beside it. Whatever
 * else is there was left by a crash.
 */
final class IndexFolders {
    private static final String NAMED = "current";

    private final Path root;

    IndexFolders(Path root) {
        this.root = root;
    }

    /** The folder in use, if it is there. */
    Optional<Path> current() throws IOException {
        var named = root.resolve(NAMED);
        if (!Files.exists(named)) {
            return Optional.empty();
        }
        var folder = root.resolve(Files.readString(named).strip());
        return root.equals(folder.getParent()) && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** An empty folder beside it. */
    Path fresh() throws IOException {
        var folder = root.resolve("built-" + Ids.text(Ids.next()));
        Files.createDirectories(folder);
        return folder;
    }

    /** From now on this one is in use. */
    void use(Path folder) throws IOException {
        var written = root.resolve(NAMED + ".new");
        Files.writeString(written, folder.getFileName().toString());
        Files.move(written, root.resolve(NAMED), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes all but the folder in use. */
    void sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        var kept = current();
        try (var all = Files.list(root)) {
            for (var path : all.toList()) {
                if (!path.getFileName().toString().equals(NAMED) && !kept.equals(Optional.of(path))) {
                    delete(path);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
