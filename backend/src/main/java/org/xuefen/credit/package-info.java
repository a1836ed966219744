/**
 * Credit: schemes, the append-only ledger, standings, the member's record and the organizer's audit. This package is
 * its door. It refuses to change or remove an entry, to let one piece of evidence earn twice, and to let a failing
 * rule undo a completion. It hears of completions by event and reads evidence through {@code study}'s door.
 */
@NullMarked
package org.xuefen.credit;

import org.jspecify.annotations.NullMarked;
