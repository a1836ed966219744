/**
 * Standings: what the ledger comes to, member by member and in sums over units. Everything here is a cache that a
 * recomputation from the ledger reproduces to the thousandth. Whoever writes a standing holds the member's key row.
 */
@NullMarked
package org.xuefen.credit.standing;

import org.jspecify.annotations.NullMarked;
