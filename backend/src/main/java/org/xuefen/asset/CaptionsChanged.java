package org.xuefen.asset;

/** What is said in a recording is written differently from now on. Published in the transaction that says so. */
public record CaptionsChanged(long assetId) {}
