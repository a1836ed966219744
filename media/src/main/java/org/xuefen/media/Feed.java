package org.xuefen.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A run of the bundled {@code ffmpeg} that lasts as long as someone sends: what they send is written to its standard input,
 * what it makes is read from its standard output. It writes no file, has a bounded address space, and ends with this process:
 * its input closes, or the pipe that a small shell holds beside it does.
 */
public final class Feed implements AutoCloseable {
    private static final String FED = "ulimit -c 0; ulimit -v \"$1\" 2>/dev/null; ulimit -f 0; shift; exec \"$@\"";

    private static final String GUARDED = """
            ulimit -c 0; ulimit -v "$1" 2>/dev/null; ulimit -f 0; shift
            exec 3<&0
            "$@" </dev/null 3<&- & child=$!
            (read -r _ <&3; kill -9 $child) >/dev/null 2>&1 & guard=$!
            exec 3<&-
            wait $child; code=$?
            kill $guard 2>/dev/null
            exit $code
            """;

    private static final long MEMORY_KIB = 3L << 20;
    private static final byte[] END = {};
    private static final int READ = 1 << 16;
    private static final int DRAIN_SECONDS = 10;

    /** Hears what the program writes, on one thread of its own. */
    public interface Output {
        /** @throws MediaException to end the run; {@link #ended} hears of it */
        void bytes(byte[] buffer, int length) throws MediaException;

        /** The last that is heard. {@code failure} is null after an orderly end. */
        void ended(@org.jspecify.annotations.Nullable MediaException failure);
    }

    private final Process process;
    private final Output output;
    private final long mostWaiting;
    private final LinkedBlockingQueue<byte[]> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    /** Nothing more is taken: it was ended, or it ended. */
    private volatile boolean closed;
    /** It was ended by us. */
    private volatile boolean asked;

    private Feed(Process process, Output output, long mostWaiting) {
        this.process = process;
        this.output = output;
        this.mostWaiting = mostWaiting;
    }

    /**
     * @param arguments all after the program's name
     * @param fed whether it reads what {@link #write} is given; else it opens its input itself, as a listener does
     * @param folder an existing folder to run in; nothing is written there
     * @param mostWaiting bytes that may wait for a program that is slower than its sender
     */
    public static Feed start(List<String> arguments, boolean fed, Path folder, long mostWaiting, Output output)
            throws MediaException {
        var program = Programs.ffmpeg();
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            command.addAll(List.of("/bin/sh", "-c", fed ? FED : GUARDED, "media", Long.toString(MEMORY_KIB)));
        }
        command.add(program.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var feed = new Feed(Child.started(builder, String.valueOf(program.getParent())), output, mostWaiting);
        if (fed) {
            Thread.ofVirtual().name("live-in").start(feed::pump);
        }
        Thread.ofVirtual().name("live-out").start(feed::read);
        return feed;
    }

    /** Hands bytes over; they are not to be changed after that. False when too many wait already: then they are not taken. */
    public boolean write(byte[] bytes) {
        if (closed || waiting.get() + bytes.length > mostWaiting) {
            return false;
        }
        if (bytes.length > 0) {
            waiting.addAndGet(bytes.length);
            queue.add(bytes);
        }
        return true;
    }

    /** Bytes that were taken and that the program has not read yet. */
    public long waiting() {
        return waiting.get();
    }

    /** Nothing more comes: what is there is worked off, and then the program ends. */
    public void finish() {
        queue.add(END);
        Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                    close();
                }
            } catch (InterruptedException e) {
                close();
            }
        });
    }

    /** Ends it now. */
    @Override
    public void close() {
        asked = true;
        closed = true;
        Child.end(process);
        queue.add(END);
    }

    private void pump() {
        try (var stdin = process.getOutputStream()) {
            for (var next = queue.take(); next.length > 0; next = queue.take()) {
                stdin.write(next);
                if (queue.isEmpty()) {
                    stdin.flush();
                }
                waiting.addAndGet(-next.length);
            }
        } catch (IOException | InterruptedException gone) {
            // The program ended; whoever reads its output hears why.
            closed = true;
        }
    }

    private void read() {
        var errors = new Child.Tail();
        var listening = Thread.ofVirtual().start(() -> Child.read(process.getErrorStream(), errors::add));
        MediaException failure = null;
        try (var stdout = process.getInputStream()) {
            var buffer = new byte[READ];
            for (int n = stdout.read(buffer); n >= 0; n = stdout.read(buffer)) {
                output.bytes(buffer, n);
            }
        } catch (IOException cut) {
            failure = new MediaException(MediaFault.KILLED, String.valueOf(cut.getMessage()));
        } catch (MediaException wrong) {
            failure = wrong;
        } catch (RuntimeException wrong) {
            failure = new MediaException(MediaFault.DAMAGED, String.valueOf(wrong));
        } finally {
            closed = true;
            failure = asked ? null : failure != null ? failure : outcome(listening, errors);
            Child.end(process);
            queue.add(END);
            output.ended(failure);
        }
    }

    private @org.jspecify.annotations.Nullable MediaException outcome(Thread listening, Child.Tail errors) {
        try {
            process.waitFor(DRAIN_SECONDS, TimeUnit.SECONDS);
            listening.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (process.isAlive() || process.exitValue() == 0) {
            return null;
        }
        int code = process.exitValue();
        var fault = code > 128 && code < 160
                ? MediaFault.KILLED
                : code == 126 || code == 127 ? MediaFault.PROGRAM : MediaFault.DAMAGED;
        return new MediaException(fault, "ended with " + code + ". " + errors.text());
    }
}
