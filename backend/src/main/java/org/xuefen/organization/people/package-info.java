/** Members, their dated memberships, and the pages an organizer keeps them with. */
@NullMarked
package org.xuefen.organization.people;

import org.jspecify.annotations.NullMarked;
