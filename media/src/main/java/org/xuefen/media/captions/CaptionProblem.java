package org.xuefen.media.captions;

/** Why a caption file is refused. */
public enum CaptionProblem {
    EMPTY,
    TOO_LARGE,
    /** Bytes that are no text in UTF-8, UTF-16 or GB 18030. */
    NOT_TEXT,
    /** Neither {@code WEBVTT} at the head nor a SubRip cue. */
    UNKNOWN_FORMAT,
    /** A line with {@code -->} whose times cannot be read. */
    BAD_TIMING,
    /** Text where a time was expected: it would never be shown. */
    MISSING_TIMING,
    END_BEFORE_START,
    TOO_LATE,
    CUE_TOO_LONG,
    TOO_MANY_CUES,
    NO_CUES
}
