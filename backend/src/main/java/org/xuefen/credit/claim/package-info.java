/**
 * Claims: credit that members ask for, for training outside the system, with documents. Owns them from the first word of
 * a draft to the entry in the ledger, through one review or two, returns, refusals and appeals. It refuses to let anyone
 * decide on their own claim, one person decide on both levels, or a likeness decide at all: what looks like a duplicate
 * is shown to the reviewer as a question. An approval and its entry are one transaction.
 */
@NullMarked
package org.xuefen.credit.claim;

import org.jspecify.annotations.NullMarked;
