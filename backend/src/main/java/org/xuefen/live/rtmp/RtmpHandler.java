package org.xuefen.live.rtmp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.DecoderException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of a publisher. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails ends the connection, and that is heard
final class RtmpHandler extends ByteToMessageDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(RtmpHandler.class);
    private static final int HANDSHAKE = 1536;
    private static final int VERSION = 3;
    private static final int SECONDS_TO_PUBLISH = 15;
    private static final int ACKNOWLEDGE = 2_500_000;
    private static final int LONGEST_KEY = 200;
    private static final byte[] FLV_HEADER = {'F', 'L', 'V', 1, 5, 0, 0, 0, 9, 0, 0, 0, 0};

    private static final int SOUND = 8;
    private static final int PICTURE = 9;
    private static final int DATA = 18;
    private static final int COMMAND = 20;

    private enum Phase {
        HELLO,
        ECHO,
        TALK
    }

    private final Publishers publishers;
    private final Chunks chunks = new Chunks();
    private Phase phase = Phase.HELLO;
    private String app = "";
    private boolean asked;
    private Publishers.@Nullable Publishing publishing;
    private long received;
    private long acknowledged;

    RtmpHandler(Publishers publishers) {
        this.publishers = publishers;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        var _ = context.executor()
                .schedule(
                        () -> {
                            if (publishing == null) {
                                var _ = context.close();
                            }
                        },
                        SECONDS_TO_PUBLISH,
                        TimeUnit.SECONDS);
        context.fireChannelActive();
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        switch (phase) {
            case HELLO -> hello(context, in);
            case ECHO -> {
                if (in.isReadable(HANDSHAKE)) {
                    in.skipBytes(HANDSHAKE);
                    phase = Phase.TALK;
                }
            }
            case TALK -> {
                int before = in.readerIndex();
                var message = chunks.next(in);
                received += in.readerIndex() - before;
                if (message != null) {
                    heard(context, message);
                }
                acknowledge(context);
            }
        }
    }

    private void hello(ChannelHandlerContext context, ByteBuf in) {
        if (!in.isReadable(1 + HANDSHAKE)) {
            return;
        }
        if (in.readUnsignedByte() != VERSION) {
            throw new Malformed("another version");
        }
        var answer = context.alloc().buffer(1 + 2 * HANDSHAKE);
        answer.writeByte(VERSION).writeZero(HANDSHAKE);
        answer.writeBytes(in, HANDSHAKE);
        var _ = context.writeAndFlush(answer);
        phase = Phase.ECHO;
    }

    private void acknowledge(ChannelHandlerContext context) {
        if (received - acknowledged >= ACKNOWLEDGE) {
            acknowledged = received;
            send(context, 2, 3, 0, number((int) received));
        }
    }

    private void heard(ChannelHandlerContext context, Chunks.Message message) {
        switch (message.type()) {
            case COMMAND -> command(context, message);
            case SOUND, PICTURE, DATA -> picture(context, message);
            default -> {
                // Acknowledgements, pings and the like: nothing depends on them.
            }
        }
    }

    private void command(ChannelHandlerContext context, Chunks.Message message) {
        var values = Amf.read(io.netty.buffer.Unpooled.wrappedBuffer(message.body()));
        var name = values.isEmpty() ? "" : String.valueOf(values.getFirst());
        Object call = values.size() > 1 ? values.get(1) : null;
        switch (name) {
            case "connect" -> {
                app = values.size() > 2 && values.get(2) instanceof Map<?, ?> fields
                        ? String.valueOf(fields.get("app"))
                        : "";
                send(context, 2, 5, 0, number(5_000_000));
                send(
                        context,
                        2,
                        6,
                        0,
                        ByteBuffer.allocate(5).putInt(5_000_000).put((byte) 2).array());
                reply(
                        context,
                        0,
                        "_result",
                        call,
                        Map.of("fmsVer", "FMS/3,0,1,123", "capabilities", 31),
                        status("status", "NetConnection.Connect.Success"));
            }
            case "createStream" -> reply(context, 0, "_result", call, null, 1);
            case "publish" -> publish(context, values.size() > 3 ? String.valueOf(values.get(3)) : "");
            case "deleteStream", "FCUnpublish", "closeStream" -> {
                var _ = context.close();
            }
            default -> {
                // releaseStream, FCPublish, getStreamLength: no answer is waited for.
            }
        }
    }

    private void publish(ChannelHandlerContext context, String key) {
        if (asked || key.length() > LONGEST_KEY || !app.equals("live")) {
            refuse(context);
            return;
        }
        asked = true;
        context.channel().config().setAutoRead(false); // what follows waits in the network while the key is looked up
        Thread.ofVirtual().name("rtmp-key").start(() -> {
            var opened = java.util.Optional.<Publishers.Publishing>empty();
            try {
                opened = publishers.publish(key, () -> {
                    var _ = context.close();
                });
            } catch (RuntimeException away) {
                LOG.warn("a stream key could not be looked up: {}", away.toString());
            }
            var found = opened;
            context.executor().execute(() -> {
                if (found.isEmpty()) {
                    refuse(context);
                    return;
                }
                publishing = found.get();
                if (!context.channel().isActive()) {
                    found.get().ended();
                    return;
                }
                found.get().flv(FLV_HEADER);
                reply(context, 1, "onStatus", 0, null, status("status", "NetStream.Publish.Start"));
                context.channel().config().setAutoRead(true);
                context.read();
            });
        });
    }

    private static void refuse(ChannelHandlerContext context) {
        var out = command(context, "onStatus", 0, null, status("error", "NetStream.Publish.BadName"));
        write(context, 3, COMMAND, 1, out).addListener(ChannelFutureListener.CLOSE);
    }

    private static Map<String, Object> status(String level, String code) {
        return Map.of("level", level, "code", code, "description", code);
    }

    /** As a tag of FLV. */
    private void picture(ChannelHandlerContext context, Chunks.Message message) {
        var to = publishing;
        var body = message.body();
        if (to == null || body.length == 0) {
            return;
        }
        int from = 0;
        if (message.type() == DATA) {
            // OBS says @setDataFrame first, which is for servers.
            from = new String(body, 0, Math.min(body.length, 40), StandardCharsets.ISO_8859_1).indexOf("onMetaData")
                    - 3;
            if (from < 0) {
                return;
            }
        }
        int length = body.length - from;
        var tag = ByteBuffer.allocate(11 + length + 4);
        tag.put((byte) message.type()).put((byte) (length >> 16)).putShort((short) length);
        tag.put((byte) (message.time() >> 16)).putShort((short) message.time()).put((byte) (message.time() >> 24));
        tag.put(new byte[3]).put(body, from, length).putInt(11 + length);
        if (!to.flv(tag.array())) {
            var _ = context.close();
        }
    }

    private static void reply(ChannelHandlerContext context, int stream, @Nullable Object... values) {
        var _ = write(context, 3, COMMAND, stream, command(context, values));
    }

    private static ByteBuf command(ChannelHandlerContext context, @Nullable Object... values) {
        var out = context.alloc().buffer();
        for (var value : values) {
            Amf.write(out, value);
        }
        return out;
    }

    private static void send(ChannelHandlerContext context, int chunkStream, int type, int stream, byte[] body) {
        var _ = write(
                context, chunkStream, type, stream, context.alloc().buffer().writeBytes(body));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** Our messages are short; those longer than a chunk of 128 bytes go on after a header of one byte. */
    private static io.netty.channel.ChannelFuture write(
            ChannelHandlerContext context, int chunkStream, int type, int stream, ByteBuf body) {
        var out = context.alloc().buffer();
        out.writeByte(chunkStream)
                .writeMedium(0)
                .writeMedium(body.readableBytes())
                .writeByte(type)
                .writeIntLE(stream);
        while (body.isReadable()) {
            out.writeBytes(body, Math.min(128, body.readableBytes()));
            if (body.isReadable()) {
                out.writeByte(0xc0 | chunkStream);
            }
        }
        body.release();
        return context.writeAndFlush(out);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (publishing != null) {
            publishing.ended();
        }
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var real = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        LOG.debug("a publisher is dropped: {}", real.toString());
        var _ = context.close();
    }
}
