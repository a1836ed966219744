/**
 * The published side: lineages, revisions, the catalogue of current ones, and the pages members see. Nothing here
 * updates a revision.
 */
@NullMarked
package org.xuefen.catalogue.course;

import org.jspecify.annotations.NullMarked;
