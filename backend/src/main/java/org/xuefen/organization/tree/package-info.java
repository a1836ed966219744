/** The tree of units: paths, dated parentage, and who may see which subtree. */
@NullMarked
package org.xuefen.organization.tree;

import org.jspecify.annotations.NullMarked;
