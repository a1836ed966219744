package org.xuefen.credit.sample;

/** How far a sample is drawn. */
public enum SampleState {
    DRAWING,
    READY,
    FAILED
}
