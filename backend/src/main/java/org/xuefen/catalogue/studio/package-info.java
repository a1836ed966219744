/**
 * Where courses are made: drafts saved over a named version, the checklist before publishing, review by someone else,
 * and the comparison with what is published.
 */
@NullMarked
package org.xuefen.catalogue.studio;

import org.jspecify.annotations.NullMarked;
