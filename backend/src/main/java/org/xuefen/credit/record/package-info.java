/**
 * What a member sees: their standing, and each entry opened to its computation, evidence, scheme version and unit at
 * the time. Organizers see the same of the members of their subtrees. It refuses anyone else.
 */
@NullMarked
package org.xuefen.credit.record;

import org.jspecify.annotations.NullMarked;
