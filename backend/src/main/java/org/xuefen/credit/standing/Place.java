package org.xuefen.credit.standing;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.rules.MemberFacts;
import org.xuefen.credit.rules.Pace;
import org.xuefen.credit.rules.Period;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.organization.Member;

/**
 * Where the totals count a member, and what told which requirement is theirs.
 *
 * @param section letter of the GB/T 4754 section of the industry, {@code -} for none
 * @param industry a code of GB/T 4754, empty for none
 * @param joinedOn as {@code yyyymmdd}
 * @param requirement index into the scheme's requirements, −1 for none
 */
public record Place(long unitId, String unitPath, String section, String industry, int joinedOn, int requirement) {
    public static final String NO_SECTION = "-";

    /** A member as they are now. */
    public static Place of(SchemeRules rules, Member member, Set<String> posts) {
        return of(rules, member.unitId(), member.unitPath(), member.industry(), member.joined(), posts);
    }

    /** A member as they are or were. */
    public static Place of(
            SchemeRules rules,
            long unitId,
            String unitPath,
            @Nullable String industry,
            LocalDate joined,
            Set<String> posts) {
        var code = industry == null ? "" : industry;
        return new Place(
                unitId,
                unitPath,
                code.isEmpty() ? NO_SECTION : code.substring(0, 1),
                code,
                Pace.number(joined),
                rules.requirementFor(new MemberFacts(joined, unitPath, code, posts)));
    }

    /** The same under other rules; posts are not known here, so who has a requirement by post keeps its index. */
    public Place under(int other) {
        return new Place(unitId, unitPath, section, industry, joinedOn, other);
    }

    public Requirement requirement(SchemeRules rules) {
        return rules.requirement(requirement);
    }

    /** The member's period that is reported under a year. */
    public Period period(SchemeRules rules, int year) {
        return requirement(rules).period().of(year, Pace.day(joinedOn), rules.zone());
    }
}
