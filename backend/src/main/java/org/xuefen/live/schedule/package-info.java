/**
 * The plan of live classes: when they are, who gives them, whom they are open to, who is coming, and what is said about it.
 * Refuses to store a state: it is told from moments. A class whose presenter never comes closes itself.
 */
@NullMarked
package org.xuefen.live.schedule;

import org.jspecify.annotations.NullMarked;
