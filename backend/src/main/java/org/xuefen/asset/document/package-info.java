/**
 * Documents people hand in as evidence. Owns their bytes and what may be known from them: kind by the first bytes,
 * size, hash. It refuses whatever is no PDF, JPEG or PNG, and to show a picture with the place it was taken at. It
 * never runs or renders a document; a browser gets pictures as pictures and everything else as a file.
 */
@NullMarked
package org.xuefen.asset.document;

import org.jspecify.annotations.NullMarked;
