package org.xuefen.media.live;

import org.xuefen.media.MediaException;

/** What one run of FFmpeg writes, on its way into a {@link Broadcast}. For one thread. */
public final class Fragments {
    private final Cutter cutter;
    private final FragmentReader reader;

    Fragments(Cutter cutter) {
        this.cutter = cutter;
        this.reader = new FragmentReader(cutter);
    }

    /** @throws MediaException when it is not what FFmpeg would write */
    public void push(byte[] buffer, int length) throws MediaException {
        reader.push(buffer, 0, length);
    }

    /** What was begun is given out. */
    public void end() throws MediaException {
        cutter.end();
    }
}
