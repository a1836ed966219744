@NullMarked
package org.xuefen.app;

import org.jspecify.annotations.NullMarked;
