/**
 * The arithmetic of credit, free of frameworks: what a scheme says, how one piece of evidence becomes an amount, and
 * how a member's ledger lines become a standing. Pure functions of their arguments; time is passed in. Amounts are
 * integers of thousandths of a credit, everything between is exact rationals; no binary fraction is ever used.
 */
@NullMarked
package org.xuefen.credit.rules;

import org.jspecify.annotations.NullMarked;
