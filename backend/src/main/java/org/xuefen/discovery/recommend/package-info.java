/**
 * Recommendations: a ranking without framework or clock of its own, and the service that gathers what it ranks by. The
 * ranking is a sum of plain reasons, so that the strongest one can be told to the reader and is the truth.
 */
@NullMarked
package org.xuefen.discovery.recommend;

import org.jspecify.annotations.NullMarked;
