package org.xuefen.asset;

import io.micronaut.http.HttpStatus;
import org.xuefen.media.MediaFault;
import org.xuefen.media.captions.CaptionProblem;
import org.xuefen.shared.RefusalCode;

/** Why asset says no: to a request, to a file (MEDIA_…, DOCUMENT_…), or to captions (CAPTION_…). */
public enum AssetRefusals implements RefusalCode {
    NOT_FOUND(HttpStatus.NOT_FOUND),
    NOT_READY(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    EMPTY(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_UPLOADS(HttpStatus.CONFLICT),
    NOT_UPLOADING(HttpStatus.CONFLICT),
    OFFSET_MISMATCH(HttpStatus.CONFLICT),
    OFFSET_MALFORMED(HttpStatus.BAD_REQUEST),
    BEYOND_THE_END(HttpStatus.UNPROCESSABLE_ENTITY),
    NOT_CANCELLABLE(HttpStatus.CONFLICT),
    NOT_RETRYABLE(HttpStatus.CONFLICT),
    IN_USE(HttpStatus.CONFLICT),
    LANGUAGE_MALFORMED(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_CAPTIONS(HttpStatus.CONFLICT),
    CAPTIONS_NOT_FOUND(HttpStatus.NOT_FOUND),
    LINK_EXPIRED(HttpStatus.FORBIDDEN),

    DOCUMENT_NOT_FOUND(HttpStatus.NOT_FOUND),
    DOCUMENT_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    DOCUMENT_KIND(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    DOCUMENT_DAMAGED,
    DOCUMENT_PICTURE_TOO_LARGE,

    MEDIA_EMPTY,
    MEDIA_NOT_MEDIA,
    MEDIA_PLAYLIST,
    MEDIA_NO_AUDIO_OR_VIDEO,
    MEDIA_NOTHING_TO_PLAY,
    MEDIA_TRUNCATED,
    MEDIA_TOO_LONG,
    MEDIA_TOO_LARGE_PICTURE,
    MEDIA_TOO_MANY_STREAMS,
    MEDIA_UNSUPPORTED_CODEC,
    MEDIA_PROTECTED,
    MEDIA_DAMAGED,
    MEDIA_KILLED,
    MEDIA_TIMED_OUT,
    MEDIA_OUTPUT_TOO_LARGE,
    MEDIA_DISK_FULL,
    MEDIA_PROGRAM,
    MEDIA_CANCELLED,

    CAPTION_EMPTY,
    CAPTION_TOO_LARGE,
    CAPTION_NOT_TEXT,
    CAPTION_UNKNOWN_FORMAT,
    CAPTION_BAD_TIMING,
    CAPTION_MISSING_TIMING,
    CAPTION_END_BEFORE_START,
    CAPTION_TOO_LATE,
    CAPTION_CUE_TOO_LONG,
    CAPTION_TOO_MANY_CUES,
    CAPTION_NO_CUES;

    private final HttpStatus status;

    AssetRefusals() {
        this(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    AssetRefusals(HttpStatus status) {
        this.status = status;
    }

    /** The sentence of a media fault. */
    public static AssetRefusals of(MediaFault fault) {
        return valueOf("MEDIA_" + fault.name());
    }

    /** The sentence of a problem with captions; its argument is the line. */
    public static AssetRefusals of(CaptionProblem problem) {
        return valueOf("CAPTION_" + problem.name());
    }

    @Override
    public String domain() {
        return "asset";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
