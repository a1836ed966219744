package org.xuefen.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One run of a bundled program in a child process that may not outlive its limits nor its parent.
 *
 * <p>A small shell sets the limits of the system (CPU time, address space, file size, no core file), lowers the
 * priority and starts the program. It holds our end of a pipe: when this process dies, by {@code kill -9} too, the
 * pipe closes and the shell ends the program. On a system without {@code /bin/sh} only wall time, output and
 * {@code -max_alloc} bound it.
 */
final class Child {
    private static final String SHELL = """
            ulimit -c 0; ulimit -t "$1"; ulimit -v "$2" 2>/dev/null; ulimit -f "$3"; shift 3
            exec 3<&0
            nice -n 5 "$@" </dev/null 3<&- & child=$!
            (read -r _ <&3; kill -9 $child) >/dev/null 2>&1 & guard=$!
            exec 3<&-
            wait $child; code=$?
            kill $guard 2>/dev/null
            exit $code
            """;

    /** @param files folder whose size is bounded by {@code limits.outputBytes}; also the working folder */
    record Task(List<String> command, Path files, Limits limits, Duration wall, BooleanSupplier stop) {}

    record Ended(int code, String errors) {}

    private Child() {}

    /** Runs to the end, or to a limit; {@code line} hears each line of standard output, on a thread of its own. */
    static Ended run(Task task, Consumer<String> line) throws MediaException, InterruptedException {
        var process = start(task);
        var errors = new Tail();
        var out = Thread.ofVirtual().start(() -> read(process.getInputStream(), line));
        var err = Thread.ofVirtual().start(() -> read(process.getErrorStream(), errors::add));
        try {
            supervise(process, task);
            out.join();
            err.join();
        } finally {
            endAndSee(process);
        }
        return judge(new Ended(process.exitValue(), errors.text()));
    }

    private static Process start(Task task) throws MediaException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            long cpu = task.wall().toSeconds() * Math.max(2, task.limits().threads());
            command.addAll(List.of("/bin/sh", "-c", SHELL, "media", Long.toString(cpu)));
            command.add(Long.toString(task.limits().memoryBytes() / 1024));
            command.add(Long.toString(task.limits().outputBytes() / 512));
        }
        command.addAll(task.command());
        var builder = new ProcessBuilder(command).directory(task.files().toFile());
        var libraries = String.valueOf(Path.of(task.command().getFirst()).getParent());
        return started(builder, libraries);
    }

    static Process started(ProcessBuilder builder, String libraries) throws MediaException {
        // Nothing of our environment, secrets least of all, is of use to a program that reads strangers' files.
        builder.environment().keySet().retainAll(List.of("PATH", "SystemRoot", "TEMP", "TMPDIR"));
        builder.environment().put("LD_LIBRARY_PATH", libraries);
        builder.environment().put("DYLD_LIBRARY_PATH", libraries);
        try {
            return builder.start();
        } catch (IOException cannotStart) {
            throw new MediaException(MediaFault.PROGRAM, String.valueOf(cannotStart.getMessage()));
        }
    }

    private static void supervise(Process process, Task task) throws MediaException, InterruptedException {
        long deadline = System.nanoTime() + task.wall().toNanos();
        for (int tick = 1; !process.waitFor(200, TimeUnit.MILLISECONDS); tick++) {
            if (task.stop().getAsBoolean()) {
                throw new MediaException(MediaFault.CANCELLED, "stopped on request");
            }
            if (System.nanoTime() > deadline) {
                throw new MediaException(MediaFault.TIMED_OUT, "no end after " + task.wall());
            }
            if (tick % 10 == 0 && Folder.bytes(task.files()) > task.limits().outputBytes()) {
                throw new MediaException(
                        MediaFault.OUTPUT_TOO_LARGE,
                        "more than " + task.limits().outputBytes() + " bytes");
            }
        }
    }

    /** Kills the program and sees its end, so that nothing writes any more into a folder its caller is about to delete. */
    private static void endAndSee(Process process) {
        // The shell goes by itself once its child has gone; killed first, it would leave the child to nobody.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        end(process);
    }

    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // The other end is gone, which is what closing was for.
        }
    }

    /** Faults that are the same whatever the program was doing; an ordinary failure is left to the caller. */
    private static Ended judge(Ended ended) throws MediaException {
        if (ended.errors().contains("No space left on device")) {
            throw new MediaException(MediaFault.DISK_FULL, ended.errors());
        }
        if (ended.code() == 128 + 24) {
            throw new MediaException(MediaFault.TIMED_OUT, "CPU time spent. " + ended.errors());
        }
        if (ended.code() == 128 + 25 || ended.errors().contains("File too large")) {
            throw new MediaException(MediaFault.OUTPUT_TOO_LARGE, ended.errors());
        }
        if (ended.code() == 126 || ended.code() == 127) {
            throw new MediaException(MediaFault.PROGRAM, ended.errors());
        }
        if (ended.code() > 128 && ended.code() < 160) {
            throw new MediaException(MediaFault.KILLED, "signal " + (ended.code() - 128) + ". " + ended.errors());
        }
        return ended;
    }

    static void read(InputStream stream, Consumer<String> line) {
        try (var reader = new BoundedLines(stream)) {
            for (var next = reader.next(); next != null; next = reader.next()) {
                line.accept(next);
            }
        } catch (IOException ended) {
            // The child is gone; its exit code says why.
        }
    }

    /** The last lines of standard error: enough to tell the cause, never a flood. */
    static final class Tail {
        private static final int LINES = 40;
        private final List<String> lines = new ArrayList<>();

        synchronized void add(String line) {
            if (lines.size() == LINES) {
                lines.removeFirst();
            }
            lines.add(line);
        }

        synchronized String text() {
            return String.join("\n", lines);
        }
    }

    /** Lines of at most 64 KiB; the rest of a longer one is dropped, so that a hostile file cannot fill the heap. */
    private static final class BoundedLines implements AutoCloseable {
        private static final int LONGEST = 1 << 16;
        private final InputStream in;

        BoundedLines(InputStream in) {
            this.in = new java.io.BufferedInputStream(in);
        }

        @org.jspecify.annotations.Nullable
        String next() throws IOException {
            var bytes = new java.io.ByteArrayOutputStream();
            int next = in.read();
            if (next < 0) {
                return null;
            }
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (bytes.size() < LONGEST && next != '\r') {
                    bytes.write(next);
                }
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
