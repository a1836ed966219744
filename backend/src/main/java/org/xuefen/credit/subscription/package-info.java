/**
 * Audit views that organizers have told to them: each occurrence once, with the figures in words and the view's address.
 * It refuses to tell anyone what they do not organize any more.
 */
@NullMarked
package org.xuefen.credit.subscription;

import org.jspecify.annotations.NullMarked;
