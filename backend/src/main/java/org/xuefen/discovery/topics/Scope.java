package org.xuefen.discovery.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.organization.Member;

/** Whom a count is over, as one column holds it. */
final class Scope {
    static final String ALL = "a";
    private static final int DIVISION = 3;

    private Scope() {}

    static String unit(long unitId) {
        return "u" + unitId;
    }

    static String industry(String division) {
        return "i" + division;
    }

    /** The division a member's industry lies in; empty for one that is not known, or no more than a section. */
    static String division(@Nullable String industry) {
        return industry == null || industry.length() < DIVISION ? "" : industry.substring(0, DIVISION);
    }

    /** Those a member counts in. */
    static List<String> of(Optional<Member> member) {
        var scopes = new ArrayList<String>();
        scopes.add(ALL);
        member.ifPresent(found -> {
            scopes.add(unit(found.unitId()));
            var division = division(found.industry());
            if (!division.isEmpty()) {
                scopes.add(industry(division));
            }
        });
        return scopes;
    }
}
