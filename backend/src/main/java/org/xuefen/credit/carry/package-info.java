/**
 * What happens to credits when a period is over: a surplus goes on, what is lacking becomes a debt, what was valid for a
 * time expires. Each is an entry, written once however often the job runs.
 */
@NullMarked
package org.xuefen.credit.carry;

import org.jspecify.annotations.NullMarked;
