package org.xuefen.asset;

/** A recording can be played from now on. Published in the transaction that says so. */
public record AssetReady(long assetId) {}
