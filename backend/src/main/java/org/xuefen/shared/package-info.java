/**
 * What every domain stands on: ids, refusals, bilingual text, pages, time, SQL, jobs, tables as files.
 * It knows no domain word. Nothing here reaches to the right.
 */
@NullMarked
package org.xuefen.shared;

import org.jspecify.annotations.NullMarked;
