/**
 * The growth record: one person's years side by side, from the ledger, the dated memberships and posts, the certificates,
 * what they entered and had confirmed, and their points for service. It owns nothing; it reads, and puts it on a page or
 * on paper. It refuses to add points to credits.
 */
@NullMarked
package org.xuefen.credit.growth;

import org.jspecify.annotations.NullMarked;
