/**
 * Who belongs where: units in a dated tree, members with dated memberships, the industries both carry, and what an
 * organizer may see of them.
 *
 * <p>A root unit is an organization. A unit's {@code path} lists the ids from its root down to itself; it is
 * materialised on every unit, member and membership, so that "everyone in this subtree" is one range of an index.
 * Parentage and memberships are dated: what was true at a time stays readable after a move. A unit's history begins
 * when it is created and never goes away; a unit is closed, not deleted.
 *
 * <p>To its right it publishes two SQL views, {@code member_unit} (now) and {@code member_unit_history} (then); no
 * other domain reads its tables. It refuses whatever would leave a member without a unit, a unit beneath itself, or
 * an organizer acting outside their own subtrees.
 */
@NullMarked
package org.xuefen.organization;

import org.jspecify.annotations.NullMarked;
