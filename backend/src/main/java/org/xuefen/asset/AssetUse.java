package org.xuefen.asset;

import org.xuefen.identity.Caller;

/** Implemented by domains that show assets: one that is used anywhere, in an old revision too, is not deleted. */
public interface AssetUse {
    boolean uses(long assetId);

    /** Whether the caller may look at an asset that is not their own, because they have to judge what it is used in. */
    boolean judgedBy(Caller caller, long assetId);
}
