package org.xuefen.asset.blob;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xuefen.shared.XuefenSettings;

/** Blobs in a folder: synced to the disk first, then renamed into place, which is atomic. */
@Singleton
class FolderBlobs implements BlobStore {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+){0,4}");

    private final Path blobs;
    private final Path work;

    FolderBlobs(XuefenSettings settings) {
        this.blobs = settings.data().resolve("blobs").toAbsolutePath();
        this.work = settings.data().resolve("work").toAbsolutePath();
    }

    @Override
    public void put(String key, Path file) throws IOException {
        sync(file);
        publish(file, at(key));
    }

    @Override
    public void putFolder(String prefix, Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                sync(file);
            }
        }
        sync(folder);
        publish(folder, at(prefix));
    }

    @Override
    public Optional<byte[]> read(String key, long most) throws IOException {
        try {
            var file = at(key);
            return Files.size(file) <= most && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public Path local(String key) throws IOException {
        var file = at(key);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    @Override
    public void delete(String prefix) throws IOException {
        removeTree(at(prefix));
    }

    @Override
    public List<String> names(String prefix) throws IOException {
        var folder = at(prefix);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }

    @Override
    public Path workFolder() throws IOException {
        return Files.createDirectories(work);
    }

    @Override
    public long room() throws IOException {
        return Files.getFileStore(workFolder()).getUsableSpace();
    }

    private static void publish(Path from, Path to) throws IOException {
        var parent = Objects.requireNonNull(to.getParent());
        Files.createDirectories(parent);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(parent);
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException cannot) {
            // Some systems do not open folders; their renames are journalled.
            if (!Files.isDirectory(path)) {
                throw cannot;
            }
        }
    }

    /** Removes a folder with all in it; what is gone already is no error. */
    static void removeTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var tree = Files.walk(root)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Keys are made by us and yet checked: no key may leave the folder. */
    private Path at(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a blob key: " + key);
        }
        return blobs.resolve(key);
    }
}
