/**
 * What organizers see: requirements against the ledger, over the units they organize. Every query is bound to the
 * caller's subtrees in SQL. It refuses what lies outside them as if it were not there.
 */
@NullMarked
package org.xuefen.credit.audit;

import org.jspecify.annotations.NullMarked;
