/**
 * Catalogues of others, read from TSV: a dry run tells what each line would do, a run writes listings in batches and
 * says how far it is. Lines that can not be taken are named and left out; the rest is imported.
 */
@NullMarked
package org.xuefen.catalogue.imports;

import org.jspecify.annotations.NullMarked;
