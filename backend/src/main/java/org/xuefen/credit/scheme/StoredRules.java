package org.xuefen.credit.scheme;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Carry;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.ConversionRule;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Term;
import org.xuefen.credit.rules.Uniqueness;

/**
 * Rules as any version of the program has written them. What earlier ones did not know is absent; they had one yearly
 * requirement of a total and minimums.
 */
@Serdeable.Deserializable
record StoredRules(
        CreditUnit unitName,
        String timeZone,
        List<Category> categories,
        List<ConversionRule> conversions,
        @Nullable List<EvidenceRule> evidence,
        List<Cap> caps,
        @Nullable List<Requirement> requirements,
        @Nullable Yearly requirement,
        @Nullable Carry carry,
        @Nullable Integer validityMonths,
        Uniqueness uniqueness) {
    /** The requirement of the first form. */
    @Serdeable.Deserializable
    record Yearly(long totalMilli, List<Term.AtLeast> minimums) {
        Requirement now() {
            var terms = new ArrayList<Term>();
            terms.add(new Term.Total(totalMilli));
            terms.addAll(minimums);
            return Requirement.yearly(terms.toArray(Term[]::new));
        }
    }

    SchemeRules rules() {
        List<Requirement> asked = requirements != null && !requirements.isEmpty()
                ? requirements
                : requirement == null ? List.of() : List.of(requirement.now());
        return new SchemeRules(
                unitName,
                timeZone,
                categories,
                conversions,
                evidence == null ? List.of() : evidence,
                caps,
                asked,
                Objects.requireNonNullElse(carry, new Carry.None()),
                validityMonths,
                uniqueness);
    }
}
