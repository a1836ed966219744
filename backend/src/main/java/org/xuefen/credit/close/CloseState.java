package org.xuefen.credit.close;

/** How far a close is. */
public enum CloseState {
    /** The figures are being reckoned. */
    PREPARING,
    /** It can be looked at and signed. */
    READY,
    /** Reckoning failed; it can only be cancelled. */
    FAILED,
    SIGNED,
    CANCELLED
}
