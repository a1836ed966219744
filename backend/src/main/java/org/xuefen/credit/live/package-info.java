/**
 * Credits for live classes: the policy of presence a scheme asks for, and the award for what was attended. A class outside a
 * course is a source of its own; a presenter is credited as presenter.
 */
@NullMarked
package org.xuefen.credit.live;

import org.jspecify.annotations.NullMarked;
