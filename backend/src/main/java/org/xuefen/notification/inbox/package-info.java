/** The inbox: messages kept as kind and arguments, worded when read. */
@NullMarked
package org.xuefen.notification.inbox;

import org.jspecify.annotations.NullMarked;
