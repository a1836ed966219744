package org.xuefen.live.rtmp;

/** What came is not RTMP, or more than a publisher has reason to send. */
final class Malformed extends RuntimeException {
    Malformed(String detail) {
        super(detail, null, false, false);
    }
}
