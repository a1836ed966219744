package org.xuefen.media;

/**
 * Why media work did not succeed. The first group is the file's fault: trying again cannot help, and the sentence the
 * trainer reads must be true of the file. The second is ours: the same file may work next time.
 */
public enum MediaFault {
    /** Nought bytes. */
    EMPTY(true),
    /** No audio or video container we read; a text, an image, a program, noise. */
    NOT_MEDIA(true),
    /** A playlist or script that only points at other files (HLS, DASH, concat, SDP). */
    PLAYLIST(true),
    /** A media container with neither a picture nor a sound track. */
    NO_AUDIO_OR_VIDEO(true),
    /** There are tracks, but not one picture or sample in them. */
    NOTHING_TO_PLAY(true),
    /** The file ends before the end it declares, or its index was never written. */
    TRUNCATED(true),
    TOO_LONG(true),
    TOO_LARGE_PICTURE(true),
    TOO_MANY_STREAMS(true),
    UNSUPPORTED_CODEC(true),
    /** Encrypted (DRM). */
    PROTECTED(true),
    /** Its structure is broken or too much of it cannot be decoded. */
    DAMAGED(true),

    /** The child process was killed: by the system, by a lack of memory, or by a crash of its own. */
    KILLED(false),
    TIMED_OUT(false),
    OUTPUT_TOO_LARGE(false),
    DISK_FULL(false),
    /** The bundled program is missing or cannot start on this machine. */
    PROGRAM(false),
    CANCELLED(false);

    private final boolean refusal;

    MediaFault(boolean refusal) {
        this.refusal = refusal;
    }

    /** True when the file itself is at fault, so that a retry is pointless. */
    public boolean refusal() {
        return refusal;
    }
}
