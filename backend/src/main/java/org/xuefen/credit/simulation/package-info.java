/**
 * What a draft of a scheme would change: every member's lines held against the draft's rules, beside how they stand
 * today. It writes nothing that counts.
 */
@NullMarked
package org.xuefen.credit.simulation;

import org.jspecify.annotations.NullMarked;
