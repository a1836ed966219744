package org.xuefen.discovery.learning;

import java.nio.ByteBuffer;

/** The followers of a course as bytes: place and count of each, four bytes apiece. */
final class RowCodec {
    private static final int EACH = Integer.BYTES + Float.BYTES;

    private RowCodec() {}

    static byte[] bytes(Model.Row row) {
        var bytes = ByteBuffer.allocate(row.to().length * EACH);
        for (int i = 0; i < row.to().length; i++) {
            bytes.putInt(row.to()[i]).putFloat(row.counts()[i]);
        }
        return bytes.array();
    }

    static Model.Row row(int members, double total, byte[] followers) {
        var bytes = ByteBuffer.wrap(followers);
        var to = new int[followers.length / EACH];
        var counts = new float[to.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = bytes.getInt();
            counts[i] = bytes.getFloat();
        }
        return new Model.Row(members, total, to, counts);
    }
}
