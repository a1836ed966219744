/**
 * Achievements: degrees, posts held elsewhere and badges that members enter into their growth record, with documents,
 * and that an organizer of their unit confirms or returns. What was confirmed never changes; a newer version replaces it
 * and the one before stays to be read. It refuses to let anyone confirm what is their own, and gives no credit and no
 * points for anything.
 */
@NullMarked
package org.xuefen.credit.achievement;

import org.jspecify.annotations.NullMarked;
