/**
 * A member's way from one unit to another: asked for, released by the old unit, accepted by the new one. It refuses to
 * let either unit look further into the other than that needs: the name of a unit, where it stands, the name of the member.
 * What a member has learned is no business of this package; others hear of each step by {@code TransferStepped}.
 */
@NullMarked
package org.xuefen.organization.transfer;

import org.jspecify.annotations.NullMarked;
