package org.xuefen.media.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A segment of one rendition. Guarded by its {@link Broadcast}. */
final class Segment {
    final int generation;
    /** When its first picture arrived, by the server's clock; what is told as EXT-X-PROGRAM-DATE-TIME. */
    final long startMillis;

    /** Emptied once players have no more use for single parts. */
    List<Part> parts = new ArrayList<>();

    long micros;
    int bytes;
    boolean done;
    /** Whole, while it is kept in memory. */
    byte @Nullable [] memory;
    /** Where it is in the file of its generation; -1 while it is not there. */
    long offset = -1;

    int stored;
    /** It can not be written: what is not in memory any more is told as a gap. */
    boolean unwritten;
    /** Nothing was sent for this rendition. */
    boolean empty;

    Segment(int generation, long startMillis) {
        this.generation = generation;
        this.startMillis = startMillis;
    }

    void add(Part part) {
        parts.add(part);
        micros += part.micros();
        bytes += part.bytes().length;
    }

    boolean onDisk() {
        return done && !unwritten && offset >= 0 && stored == bytes;
    }

    boolean readable() {
        return !empty && (memory != null || !parts.isEmpty() || onDisk());
    }

    byte[] whole() {
        var all = new byte[bytes];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part.bytes(), 0, all, at, part.bytes().length);
            at += part.bytes().length;
        }
        return all;
    }
}
