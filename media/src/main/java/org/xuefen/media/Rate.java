package org.xuefen.media;

/** A frame rate as the fraction the file gives: 30000/1001 stays exact. */
public record Rate(long frames, long seconds) {
    static final Rate UNKNOWN = new Rate(0, 1);

    static Rate parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            return UNKNOWN;
        }
        long frames = Long.parseLong(text, 0, slash, 10);
        long seconds = Long.parseLong(text, slash + 1, text.length(), 10);
        return frames <= 0 || seconds <= 0 ? UNKNOWN : new Rate(frames, seconds);
    }

    public double perSecond() {
        return (double) frames / seconds;
    }

    boolean known() {
        return frames > 0;
    }

    Rate halved() {
        return new Rate(frames, seconds * 2);
    }

    @Override
    public String toString() {
        return frames + "/" + seconds;
    }
}
