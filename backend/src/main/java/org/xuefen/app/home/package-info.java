/** A member's first page, composed of what study, credit, catalogue and discovery know, in one request. */
@NullMarked
package org.xuefen.app.home;

import org.jspecify.annotations.NullMarked;
