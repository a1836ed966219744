package org.xuefen.discovery.learning;

/** Hears how far a long computation is; may throw to end it. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (_, _) -> {};

    void at(long done, long of);
}
