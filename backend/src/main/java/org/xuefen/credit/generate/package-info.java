/**
 * Makes organizations of any size for looking at pages and queries under load: deterministic by seed, through the same
 * tables and the same rules core as the real thing, in bulk. It refuses a place that has an organization of that name.
 */
@NullMarked
package org.xuefen.credit.generate;

import org.jspecify.annotations.NullMarked;
