/**
 * Mandates: courses that organizers require of members, until when, and what became of it. Owns mandates, whom they bind and
 * since when, exemptions, and what was said to whom. Refuses to keep a state: it is told from completions, exemptions and the
 * date. What it copies of those to count by is made anew by a sweep.
 */
@NullMarked
package org.xuefen.study.mandate;

import org.jspecify.annotations.NullMarked;
