/**
 * The schemes organizations have adopted: immutable versions of rules, and to which subtrees they apply. It refuses to
 * change what a published version says.
 */
@NullMarked
package org.xuefen.credit.scheme;

import org.jspecify.annotations.NullMarked;
