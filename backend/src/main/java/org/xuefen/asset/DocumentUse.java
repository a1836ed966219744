package org.xuefen.asset;

import java.util.Collection;
import java.util.Set;

/** Implemented by domains that hold documents: what none of them uses is removed after some days. */
public interface DocumentUse {
    /** Those of the documents that are used. */
    Set<Long> used(Collection<Long> documentIds);
}
