/** Searches members keep under a name of their own; nobody else sees them. */
@NullMarked
package org.xuefen.discovery.saved;

import org.jspecify.annotations.NullMarked;
