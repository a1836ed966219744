package org.xuefen.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A small file system of a test's own, in memory, that it can fill to the last byte. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts it; where this account may not, the test is skipped and says so. */
    public static SmallDisk mount(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(mount.getInputStream().readAllBytes()).strip();
        if (mount.waitFor() != 0) {
            System.out.println("Not tested here, a full disk: no small disk can be mounted (" + said + ").");
            Assumptions.abort("no small disk can be mounted: " + said);
        }
        return new SmallDisk(folder);
    }

    /** Takes all room but so many bytes. */
    public void fill(long left) throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            var block = new byte[64 * 1024];
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            try (var file = FileChannel.open(filler(), StandardOpenOption.WRITE)) {
                file.truncate(Math.max(0, file.size() - left));
            }
        }
    }

    public void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        new ProcessBuilder("umount", "-l", folder.toString()).start().onExit().join();
    }
}
