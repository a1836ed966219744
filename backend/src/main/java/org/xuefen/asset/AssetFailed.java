package org.xuefen.asset;

/**
 * A recording could not be made playable. Published in the transaction that says so.
 *
 * @param code of {@link AssetRefusals}, as on the wire
 */
public record AssetFailed(long assetId, String code) {}
