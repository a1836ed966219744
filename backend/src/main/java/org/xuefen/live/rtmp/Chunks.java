package org.xuefen.live.rtmp;

import io.netty.buffer.ByteBuf;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts messages together from chunks (§5.3). Bounded: chunk streams, the size of a message, the size of a chunk. */
final class Chunks {
    static final int TYPE_CHUNK_SIZE = 1;

    private static final int MOST_STREAMS = 16;
    private static final int LARGEST_MESSAGE = 3 << 20;
    private static final int LARGEST_CHUNK = 1 << 20;
    private static final int EXTENDED = 0xffffff;

    /** @param time in milliseconds, 32 bits */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
    record Message(int type, long time, byte[] body) {}

    private static final class Stream {
        long time;
        long delta;
        boolean extended;
        int length = -1;
        int type;
        byte @Nullable [] body;
        int got;
    }

    private final Map<Integer, Stream> streams = new HashMap<>();
    private int chunkSize = 128;

    /** The next whole message; null when more has to come. What was read is taken from {@code in} only by whole chunks. */
    @Nullable
    Message next(ByteBuf in) {
        while (true) {
            int start = in.readerIndex();
            if (!in.isReadable(1)) {
                return null;
            }
            int first = in.readUnsignedByte();
            int format = first >> 6;
            int id = first & 63;
            int more = id == 0 ? 1 : id == 1 ? 2 : 0;
            int header = new int[] {11, 7, 3, 0}[format];
            if (!in.isReadable(more + header)) {
                in.readerIndex(start);
                return null;
            }
            if (id == 0) {
                id = 64 + in.readUnsignedByte();
            } else if (id == 1) {
                id = 64 + in.readUnsignedByte() + 256 * in.readUnsignedByte();
            }
            var stream = streams.get(id);
            if (stream == null) {
                if (format != 0 || streams.size() >= MOST_STREAMS) {
                    throw new Malformed("chunk stream " + id);
                }
                stream = new Stream();
            }
            long stamp = format < 3 ? in.readUnsignedMedium() : -1;
            int length = format < 2 ? in.readUnsignedMedium() : stream.length;
            int type = format < 2 ? in.readUnsignedByte() : stream.type;
            if (format == 0) {
                in.skipBytes(4);
            }
            boolean extended = format < 3 ? stamp == EXTENDED : stream.extended;
            if (extended && !in.isReadable(4)) {
                in.readerIndex(start);
                return null;
            }
            if (extended) {
                long wide = in.readUnsignedInt();
                stamp = format < 3 ? wide : stamp;
            }
            if (length < 0 || length > LARGEST_MESSAGE || (format < 3 && stream.body != null)) {
                throw new Malformed("a message of " + length + " bytes");
            }
            int rest = length - stream.got;
            int piece = Math.min(chunkSize, rest);
            if (!in.isReadable(piece)) {
                in.readerIndex(start);
                return null;
            }
            streams.put(id, stream);
            begin(stream, format, stamp, length, type, extended);
            var body = stream.body;
            if (body == null) {
                body = new byte[length];
                stream.body = body;
            }
            in.readBytes(body, stream.got, piece);
            stream.got += piece;
            if (stream.got == length) {
                stream.body = null;
                stream.got = 0;
                var message = new Message(type, stream.time & 0xffffffffL, body);
                if (type == TYPE_CHUNK_SIZE) {
                    resize(message);
                } else {
                    return message;
                }
            }
        }
    }

    private static void begin(Stream stream, int format, long stamp, int length, int type, boolean extended) {
        if (stream.got > 0) {
            return;
        }
        stream.length = length;
        stream.type = type;
        stream.extended = extended;
        if (format == 0) {
            stream.time = stamp;
            stream.delta = 0;
        } else {
            stream.delta = format < 3 ? stamp : stream.delta;
            stream.time += stream.delta;
        }
    }

    private void resize(Message message) {
        if (message.body().length < 4) {
            throw new Malformed("a chunk size cut short");
        }
        int size = (message.body()[0] & 0x7f) << 24
                | (message.body()[1] & 0xff) << 16
                | (message.body()[2] & 0xff) << 8
                | (message.body()[3] & 0xff);
        if (size < 1 || size > LARGEST_CHUNK) {
            throw new Malformed("chunks of " + size + " bytes");
        }
        chunkSize = size;
    }
}
