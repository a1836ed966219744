package org.xuefen.identity;

/**
 * Someone is being erased, in the transaction that does it and before any of their rows are touched. Whoever keeps
 * something of a person outside plain rows (sums, files) puts it in order now.
 */
public record MemberErasing(long memberId) {}
