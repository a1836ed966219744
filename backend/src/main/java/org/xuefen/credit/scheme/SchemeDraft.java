package org.xuefen.credit.scheme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.SchemeRules;

/**
 * The next version of a scheme while it is written.
 *
 * @param baseVersionId the version it was begun from; null for a scheme that has none yet
 * @param revision counts its saves
 */
public record SchemeDraft(
        long schemeId, @Nullable Long baseVersionId, SchemeRules rules, long revision, Instant savedAt, long savedBy) {}
