package org.xuefen.credit.correction;

/** What became of a proposed reversal. */
public enum ProposalState {
    OPEN,
    CONFIRMED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
}
