/** The named sections of the learning space. */
@NullMarked
package org.xuefen.catalogue.channel;

import org.jspecify.annotations.NullMarked;
