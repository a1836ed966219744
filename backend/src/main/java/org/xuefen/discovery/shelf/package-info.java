/**
 * What people decide about a shelf of recommendations: a member what is not for them and whether it goes by what is known of
 * them, an organizer what stands on it for a unit until a day. It refuses to rank.
 */
@NullMarked
package org.xuefen.discovery.shelf;

import org.jspecify.annotations.NullMarked;
