/**
 * Questions about how somebody studied on a day: asked from what is stored anyway, looked at by a person, never a verdict
 * and never a number in anybody's record. It refuses to track anything for its own sake.
 */
@NullMarked
package org.xuefen.credit.anomaly;

import org.jspecify.annotations.NullMarked;
