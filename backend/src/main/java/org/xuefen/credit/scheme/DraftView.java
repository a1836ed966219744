package org.xuefen.credit.scheme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.RuleSentence;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.shared.Text;

/**
 * The next version of a scheme while it is written.
 *
 * @param revision to name in If-Match when saving
 * @param base the version it was begun from; null for a scheme that has none yet
 * @param examples what a conversion makes of an example, by its place in {@code rules.conversions}; empty where it makes
 *     none
 * @param problems all that keeps it from being published
 * @param changes against the base, rule by rule
 */
@Serdeable
record DraftView(
        String schemeId,
        Text name,
        String revision,
        Instant savedAt,
        String savedByName,
        @Nullable Base base,
        int nextNumber,
        LocalDate earliestFrom,
        SchemeRules rules,
        List<Sentence> sentences,
        List<Text> examples,
        List<Problem> problems,
        List<Change> changes) {
    /** The version in force before. */
    @Serdeable
    record Base(int number, LocalDate effectiveFrom, SchemeRules rules) {}

    /** What one rule says. */
    @Serdeable
    record Sentence(RuleSentence.Section section, String key, Text text) {}

    /** What is wrong with a field of {@code rules}, in the reader's language. */
    @Serdeable
    record Problem(String field, String code, String sentence) {}

    /** What one rule said and says; null where there was or is none. */
    @Serdeable
    record Change(
            RuleSentence.Section section,
            String key,
            @Nullable Text before,
            @Nullable Text after) {}
}
