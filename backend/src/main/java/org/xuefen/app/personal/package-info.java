/**
 * A person's rights over what is known of them: all of it in one file, and its erasure. What there is, table by table, is
 * declared by each domain in {@code resources/personal}. It refuses to touch the ledger: entries stay as they are, and
 * only who they speak of is forgotten.
 */
@NullMarked
package org.xuefen.app.personal;

import org.jspecify.annotations.NullMarked;
