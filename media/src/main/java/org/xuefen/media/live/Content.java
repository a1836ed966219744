package org.xuefen.media.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A segment: in memory, or where it is on the disk. */
public sealed interface Content {
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
    record InMemory(byte[] bytes) implements Content {}

    record OnDisk(Path file, long offset, int length) implements Content {
        public byte[] read() throws IOException {
            var bytes = ByteBuffer.allocate(length);
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                while (bytes.hasRemaining()) {
                    if (channel.read(bytes, offset + bytes.position()) < 0) {
                        throw new IOException("ends at " + (offset + bytes.position()));
                    }
                }
            }
            return bytes.array();
        }
    }
}
