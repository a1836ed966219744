/**
 * Points for service: what members do for others is rewarded in an account of its own. Lines are only ever added; a
 * mistake is taken back by a line that names it. It refuses to mix with credits: nothing here reads the ledger, and no
 * standing, requirement or export of credits reads this.
 */
@NullMarked
package org.xuefen.credit.service;

import org.jspecify.annotations.NullMarked;
