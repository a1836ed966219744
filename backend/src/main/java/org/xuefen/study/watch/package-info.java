/**
 * Heartbeats: opened players, the desk rows and the group commit that writes them. Knows the rule of
 * {@code org.xuefen.study.evidence} and the database; knows nothing of courses or completions beyond the threshold a session
 * was opened with, and writes a due row in the very commit that reaches it.
 */
@NullMarked
package org.xuefen.study.watch;

import org.jspecify.annotations.NullMarked;
