package org.xuefen.credit.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a writer makes, as it makes it. The writer begins with the first read, so a request that only asks for the
 * head starts nothing; it ends when the reader goes. When the writer fails, so does the reader, at the place where it
 * failed: half a table never looks like a whole one.
 */
public final class MadeStream extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(MadeStream.class);
    private static final int BUFFER = 1 << 16;

    /** Writes the whole file and returns. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private final String name;
    private final Writer writer;
    private final PipedInputStream pipe = new PipedInputStream(BUFFER);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private boolean begun;
    private boolean closed;

    public MadeStream(String name, Writer writer) {
        this.name = name;
        this.writer = writer;
    }

    @Override
    public int read() throws IOException {
        begin();
        return whole(pipe.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        begin();
        return whole(pipe.read(into, offset, length));
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        pipe.close();
    }

    private synchronized void begin() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (!begun) {
            begun = true;
            var out = new PipedOutputStream(pipe);
            Thread.ofVirtual().name("export").start(() -> write(out));
        }
    }

    /** The failure is set before the pipe is closed, so the end of the pipe is the end of the file only without one. */
    @SuppressWarnings("CatchingUnchecked")
    private void write(PipedOutputStream out) {
        try (out) {
            try {
                writer.write(out);
            } catch (IOException | RuntimeException | Error e) {
                failure.set(e);
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            if (left()) {
                LOG.debug("The reader of export {} went away", name, e);
            } else {
                LOG.error("Export {} failed midway", name, e);
            }
        }
    }

    private synchronized boolean left() {
        return closed;
    }

    private int whole(int read) throws IOException {
        var failed = failure.get();
        if (read < 0 && failed != null) {
            throw new IOException("export " + name + " failed midway", failed);
        }
        return read;
    }
}
