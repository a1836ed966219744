package org.xuefen.asset;

/** Implemented by domains that show assets: one that is used anywhere, in an old revision too, is not deleted. */
public interface AssetUse {
    boolean uses(long assetId);
}
