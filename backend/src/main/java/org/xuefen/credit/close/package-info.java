/**
 * Closing a period: a statement of who had what, frozen, signed and kept where nothing is changed; what is recorded later
 * goes to numbered supplements. It refuses to close what is not over, to sign alone where there are two, and to reopen
 * anything.
 */
@NullMarked
package org.xuefen.credit.close;

import org.jspecify.annotations.NullMarked;
