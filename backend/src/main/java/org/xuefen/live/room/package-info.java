/**
 * The room of a live class: what is said and asked in it, and keeping order. Owns chat, questions, hands, polls, reactions and
 * restraints. What is said is stored before it is told; it reaches everyone in groups, ten times a second, on every server.
 * Refuses to wait for a slow reader: they are told less often, and ask anew when they missed too much.
 */
@NullMarked
package org.xuefen.live.room;

import org.jspecify.annotations.NullMarked;
