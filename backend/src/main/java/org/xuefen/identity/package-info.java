/**
 * Who someone is and what they may do: accounts, roles, sessions, sign-in. One id per person, in every domain.
 * It refuses to know units, courses or credits.
 */
@NullMarked
package org.xuefen.identity;

import org.jspecify.annotations.NullMarked;
