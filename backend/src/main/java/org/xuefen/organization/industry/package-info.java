/**
 * GB/T 4754-2017 as data, and the suggestion of a code for a text by counting the words of each trade in it. Owns no
 * table: the classification is a resource of the program.
 */
@NullMarked
package org.xuefen.organization.industry;

import org.jspecify.annotations.NullMarked;
