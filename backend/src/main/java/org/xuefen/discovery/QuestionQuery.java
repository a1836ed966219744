package org.xuefen.discovery;

import org.xuefen.catalogue.DraftAccess.OpenDrafts;

/**
 * Which questions of banks to look for.
 *
 * @param text as typed; blank finds all of them, the newest first
 * @param banks the courses whose banks are looked through
 * @param offset how many to skip, up to {@value CourseQuery#MAX_OFFSET}
 */
public record QuestionQuery(String text, OpenDrafts banks, int offset, int limit) {}
