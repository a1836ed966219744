package org.xuefen.asset;

/** Where a recording is on its way from a file on a trainer's phone to something everyone can play. */
public enum AssetState {
    UPLOADING,
    QUEUED,
    PROCESSING,
    READY,
    FAILED,
    CANCELLED
}
