package org.xuefen.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a {@code kill -9} of this process leaves behind: its database goes on alone. */
final class OrphanedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedDatabase.class);

    private OrphanedDatabase() {}

    /** A database of this folder that outlived its parent is ended before a new one starts. */
    static void end(Path folder) throws IOException {
        var pidFile = folder.resolve("mariadb.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid;
        try {
            pid = Long.parseLong(Files.readString(pidFile).strip());
        } catch (NumberFormatException e) {
            Files.delete(pidFile);
            return;
        }
        var orphan = ProcessHandle.of(pid).filter(handle -> ours(handle, folder));
        if (orphan.isPresent()) {
            LOG.info("Ending the database that an earlier process left behind (pid {}).", pid);
            DatabaseChild.end(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The pid may have been given to a stranger since: only a process that names our data folder is ours. */
    private static boolean ours(ProcessHandle handle, Path folder) {
        var data = folder.resolve("data").toString();
        var proc = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
        try {
            if (Files.isReadable(proc)) {
                return new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).contains("--datadir=" + data);
            }
        } catch (IOException e) {
            return false;
        }
        return handle.info()
                .commandLine()
                .filter(line -> line.contains("--datadir=" + data))
                .isPresent();
    }
}
