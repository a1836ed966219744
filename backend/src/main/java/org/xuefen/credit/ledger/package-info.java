/**
 * The ledger: a schema of its own in which this application may only read and insert. It refuses a second award for the
 * same evidence, a second reversal of the same entry, and to start with an account that could change what is written.
 */
@NullMarked
package org.xuefen.credit.ledger;

import org.jspecify.annotations.NullMarked;
