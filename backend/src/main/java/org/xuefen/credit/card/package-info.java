/**
 * The member card: a code that changes every half minute and proves, to whoever may know, who shows it. The code has no
 * personal data; it refuses to tell anyone but the member's organizers more than yes or no.
 */
@NullMarked
package org.xuefen.credit.card;

import org.jspecify.annotations.NullMarked;
