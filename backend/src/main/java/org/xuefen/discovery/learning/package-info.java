/**
 * Learning from use: from the order in which members chose courses it learns, for every course, which ones are taken up
 * after it. The core ({@link org.xuefen.discovery.learning.Sequences}, {@code Trainer}, {@link
 * org.xuefen.discovery.learning.Model}, {@code Exam}) is plain Java without SQL or clock; around it stand the versions of
 * what was learned, the job that makes them, and the copy each node holds in memory. It keeps weights between courses and
 * never a person: what fewer than five members did is not learned. Decision 0091 says why it is so.
 */
@NullMarked
package org.xuefen.discovery.learning;

import org.jspecify.annotations.NullMarked;
