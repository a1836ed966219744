/** Problems (RFC 9457) for refusals, malformed requests and faults, in the reader's language. */
@NullMarked
package org.xuefen.shared.web;

import org.jspecify.annotations.NullMarked;
