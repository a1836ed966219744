/**
 * What goes along when a member goes to another unit. The record follows by itself, being the member's and not the unit's;
 * here is the receipt that is signed for it, and the entry by which another scheme recognizes what was earned under the old
 * one. It refuses to recognize more than was earned, anything twice, or to sign what the log does not hold.
 */
@NullMarked
package org.xuefen.credit.transfer;

import org.jspecify.annotations.NullMarked;
