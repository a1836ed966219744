package org.xuefen.live.rtmp;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of Action Message Format 0, as far as a publisher's commands use them. */
final class Amf {
    private static final int MOST_VALUES = 200;
    private static final int DEEPEST = 6;

    private final ByteBuf in;
    private int values;

    private Amf(ByteBuf in) {
        this.in = in;
    }

    /** @throws Malformed for what is none, or more than anyone needs */
    static List<@Nullable Object> read(ByteBuf in) {
        var reader = new Amf(in);
        var all = new ArrayList<@Nullable Object>();
        while (in.isReadable()) {
            all.add(reader.value(0));
        }
        return all;
    }

    private @Nullable Object value(int depth) {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new Malformed("too many values");
        }
        need(1);
        int marker = in.readUnsignedByte();
        return switch (marker) {
            case 0 -> {
                need(8);
                yield in.readDouble();
            }
            case 1 -> {
                need(1);
                yield in.readBoolean();
            }
            case 2 -> text();
            case 3 -> object(depth);
            case 5, 6 -> null;
            case 8 -> {
                need(4);
                in.skipBytes(4);
                yield object(depth);
            }
            default -> throw new Malformed("value of kind " + marker);
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (true) {
            var name = text();
            if (name.isEmpty()) {
                need(1);
                if (in.readUnsignedByte() != 9) {
                    throw new Malformed("an object without an end");
                }
                return fields;
            }
            fields.put(name, value(depth + 1));
        }
    }

    private String text() {
        need(2);
        int length = in.readUnsignedShort();
        need(length);
        return in.readCharSequence(length, StandardCharsets.UTF_8).toString();
    }

    private void need(int bytes) {
        if (in.readableBytes() < bytes) {
            throw new Malformed("a value cut short");
        }
    }

    static void write(ByteBuf out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeByte(5);
            case Number number -> out.writeByte(0).writeDouble(number.doubleValue());
            case String text -> {
                out.writeByte(2);
                name(out, text);
            }
            case Map<?, ?> fields -> {
                out.writeByte(3);
                fields.forEach((name, each) -> {
                    name(out, String.valueOf(name));
                    write(out, each);
                });
                out.writeShort(0).writeByte(9);
            }
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private static void name(ByteBuf out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length).writeBytes(bytes);
    }
}
