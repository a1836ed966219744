/**
 * Finding what to study: full text search over what is published, and recommendations with their reasons. Owns an index
 * on this node's disk that can be thrown away at any time, and the change log that keeps it true. It refuses to decide
 * anything: whether a course can be taken, and what it gives, its owners say.
 */
@NullMarked
package org.xuefen.discovery;

import org.jspecify.annotations.NullMarked;
