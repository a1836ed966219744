package org.xuefen.live.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Messages come out as they were put in, in whatever pieces; nonsense is refused and nothing else happens. */
class ChunksProperties {
    private record Sent(int type, long time, byte[] body) {}

    /** As a publisher writes: first a full header, then shorter ones, in chunks of a size it has told. */
    private static byte[] chunked(List<Sent> messages, int size) {
        var out = Unpooled.buffer();
        out.writeByte(2)
                .writeMedium(0)
                .writeMedium(4)
                .writeByte(1)
                .writeIntLE(0)
                .writeInt(size);
        long before = 0;
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            long stamp = i == 0 ? message.time() : message.time() - before;
            boolean wide = stamp >= 0xffffff;
            out.writeByte((i == 0 ? 0 : 1) << 6 | 4).writeMedium(wide ? 0xffffff : (int) stamp);
            out.writeMedium(message.body().length).writeByte(message.type());
            if (i == 0) {
                out.writeIntLE(1);
            }
            if (wide) {
                out.writeInt((int) stamp);
            }
            for (int at = 0; at < message.body().length; at += size) {
                if (at > 0) {
                    out.writeByte(3 << 6 | 4);
                    if (wide) {
                        out.writeInt((int) stamp);
                    }
                }
                out.writeBytes(message.body(), at, Math.min(size, message.body().length - at));
            }
            before = message.time();
        }
        var bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }

    private static List<Chunks.Message> read(byte[] bytes, int piece) {
        var chunks = new Chunks();
        var found = new ArrayList<Chunks.Message>();
        ByteBuf in = Unpooled.buffer();
        for (int at = 0; at < bytes.length; at += piece) {
            in.writeBytes(bytes, at, Math.min(piece, bytes.length - at));
            for (var next = chunks.next(in); next != null; next = chunks.next(in)) {
                found.add(next);
            }
        }
        return found;
    }

    @Property(tries = 200)
    void messagesComeOutAsTheyWerePutIn(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5_000) int size,
            @ForAll @IntRange(min = 1, max = 4_000) int piece) {
        var random = new Random(seed);
        var messages = new ArrayList<Sent>();
        long time = random.nextInt(100) == 0 ? 0xffffff0L : random.nextInt(1000);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            var body = new byte[1 + random.nextInt(9_000)];
            random.nextBytes(body);
            messages.add(new Sent(8 + random.nextInt(2), time, body));
            time += random.nextInt(50);
        }
        var found = read(chunked(messages, size), piece);
        assertThat(found).hasSameSizeAs(messages);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).type()).isEqualTo(messages.get(i).type());
            assertThat(found.get(i).time()).isEqualTo(messages.get(i).time());
            assertThat(found.get(i).body()).isEqualTo(messages.get(i).body());
        }
    }

    @Property(tries = 500)
    void noiseIsRefusedOrWaitedForAndNothingElse(@ForAll byte[] noise, @ForAll @IntRange(min = 1, max = 50) int piece) {
        try {
            read(noise, piece);
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 500)
    void valuesThatAreNoneAreRefused(@ForAll byte[] noise) {
        try {
            Amf.read(Unpooled.wrappedBuffer(noise));
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Example
    void whatWeWriteWeRead() {
        var out = Unpooled.buffer();
        Amf.write(out, "connect");
        Amf.write(out, 1);
        Amf.write(out, null);
        Amf.write(out, Map.of("app", "live"));
        assertThat(Amf.read(out)).isEqualTo(Arrays.asList("connect", 1.0, null, Map.of("app", "live")));
    }

    @Example
    void aMessageOfSixteenMegabytesAndAHundredStreamsAreRefused() {
        var promise = new byte[] {3, 0, 0, 0, -1, -1, -1, 9, 1, 0, 0, 0};
        assertThatThrownBy(() -> read(promise, 12)).isInstanceOf(Malformed.class);
        var many = Unpooled.buffer();
        for (int i = 3; i < 60; i++) {
            many.writeByte(i)
                    .writeMedium(0)
                    .writeMedium(200)
                    .writeByte(9)
                    .writeIntLE(1)
                    .writeZero(128);
        }
        var bytes = new byte[many.readableBytes()];
        many.readBytes(bytes);
        assertThatThrownBy(() -> read(bytes, bytes.length)).isInstanceOf(Malformed.class);
    }
}
