package org.xuefen.shared;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a writer makes, as it makes it. The writer begins with the first read, so a request that only asks for the
 * head starts nothing; it ends when the reader goes. When the writer fails, so does the reader, at the place where it
 * failed: half a table never looks like a whole one.
 *
 * <p>A queue and not a pipe of the JDK stands between the two: a pipe takes the end of the thread that last read for the
 * end of the reader, while the server reads each part on a thread of its own.
 */
public final class MadeStream extends InputStream {
    private static final Logger LOG = LoggerFactory.getLogger(MadeStream.class);
    private static final int PART = 1 << 15;
    private static final int PARTS_AHEAD = 4;
    private static final int PATIENCE_MILLIS = 200;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** Writes the whole file and returns. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** What the writer hands over: bytes, or the end, with the failure it came to if it failed. */
    private record Part(
            ByteBuffer bytes, boolean last, @Nullable Throwable failure) {}

    private final String name;
    private final Writer writer;
    private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(PARTS_AHEAD);
    private Part current = new Part(NOTHING.duplicate(), false, null);
    private boolean begun;
    private volatile boolean closed;

    public MadeStream(String name, Writer writer) {
        this.name = name;
        this.writer = writer;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        begin();
        while (!current.bytes().hasRemaining()) {
            if (current.failure() != null) {
                throw new IOException("export " + name + " failed midway", current.failure());
            }
            if (current.last()) {
                return -1;
            }
            current = next();
        }
        int read = Math.min(length, current.bytes().remaining());
        current.bytes().get(into, offset, read);
        return read;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void begin() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (!begun) {
            begun = true;
            Thread.ofVirtual().name("export").start(this::make);
        }
    }

    private Part next() throws IOException {
        try {
            return parts.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @SuppressWarnings("CatchingUnchecked")
    private void make() {
        try {
            try (var out = new BufferedOutputStream(new Ahead(), PART)) {
                writer.write(out);
            }
            hand(new Part(NOTHING.duplicate(), true, null));
        } catch (IOException | RuntimeException | Error e) {
            failed(e);
        }
    }

    private void failed(Throwable failure) {
        if (closed) {
            LOG.debug("The reader of export {} went away", name, failure);
            return;
        }
        LOG.error("Export {} failed midway", name, failure);
        try {
            hand(new Part(NOTHING.duplicate(), true, failure));
        } catch (IOException e) {
            LOG.debug("The reader of export {} went away", name, e);
        }
    }

    /** Waits while the reader is behind, and gives up when it has gone. */
    private void hand(Part part) throws IOException {
        try {
            while (!parts.offer(part, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (closed) {
                    throw new IOException("nobody reads any more");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Where the writer writes. */
    private final class Ahead extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            hand(new Part(ByteBuffer.wrap(Arrays.copyOfRange(bytes, offset, offset + length)), false, null));
        }
    }
}
