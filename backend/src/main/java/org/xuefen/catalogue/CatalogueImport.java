package org.xuefen.catalogue;

import java.nio.file.Path;

/** Listing courses that others give, from a TSV (or .tsv.gz) of a catalogue. */
public interface CatalogueImport {
    /**
     * What an import did or, dry, would do.
     *
     * @param lines lines with a course, the header not counted
     * @param courses different courses among them: a zh and an en line of one pair are one course
     * @param titlesDerived courses without a title of their own
     * @param refused lines that can not be taken
     */
    record Result(int lines, int courses, int created, int updated, int unchanged, int titlesDerived, int refused) {}

    /** Imports all of a file in the calling thread. Idempotent on (source, id). */
    Result importFile(long ownerId, Path file, String channelCode, boolean dryRun);
}
