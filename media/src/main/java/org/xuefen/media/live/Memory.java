package org.xuefen.media.live;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that all classes of a server together may keep of their newest segments. */
public final class Memory {
    private final long most;
    private final AtomicLong used = new AtomicLong();

    public Memory(long most) {
        this.most = most;
    }

    void take(long bytes) {
        used.addAndGet(bytes);
    }

    boolean scarce() {
        return used.get() > most;
    }

    public long used() {
        return used.get();
    }
}
