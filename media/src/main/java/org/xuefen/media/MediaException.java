package org.xuefen.media;

/** A fault with a technical detail in English, for logs and support; what people read is keyed by {@link #fault}. */
public final class MediaException extends Exception {
    private final MediaFault fault;

    public MediaException(MediaFault fault, String detail) {
        super(fault + ": " + detail, null, false, false);
        this.fault = fault;
    }

    public MediaFault fault() {
        return fault;
    }
}
