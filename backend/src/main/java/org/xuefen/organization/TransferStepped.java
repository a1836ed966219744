package org.xuefen.organization;

/**
 * A transfer was requested, released, accepted, refused, withdrawn, or ended by itself, as its state says; heard in the
 * transaction that did it. With an acceptance the member belongs to the new unit already.
 */
public record TransferStepped(Transfer transfer) {}
