/**
 * The Merkle log's arithmetic: RFC 9162 hashing, proofs and their checks, C2SP signed notes and checkpoints, canonical
 * JSON. Plain Java: no database, no server, no clock, so that whoever checks a proof runs the same code as the log.
 */
@NullMarked
package org.xuefen.credit.merkle;

import org.jspecify.annotations.NullMarked;
