package org.xuefen.credit.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a requirement is for. All that is named has to hold; nothing named is everyone.
 *
 * @param unitId a unit whose subtree the member is in
 * @param post code of a post the member holds
 * @param industry the beginning of a code of GB/T 4754
 * @param joinedFrom joined on this day or later
 * @param joinedBefore joined before this day
 */
public record Audience(
        @Nullable String unitId,
        @Nullable String post,
        @Nullable String industry,
        @Nullable LocalDate joinedFrom,
        @Nullable LocalDate joinedBefore) {
    public static final Audience EVERYONE = new Audience(null, null, null, null, null);

    public static Audience ofPost(String post) {
        return new Audience(null, post, null, null, null);
    }

    public boolean everyone() {
        return equals(EVERYONE);
    }

    /** The same for the same audience in every version: {@code unit/post/industry/from/before}, empty where not named. */
    String key() {
        return String.join(
                "/",
                Objects.toString(unitId, ""),
                Objects.toString(post, ""),
                Objects.toString(industry, ""),
                Objects.toString(joinedFrom, ""),
                Objects.toString(joinedBefore, ""));
    }

    public boolean fits(MemberFacts member) {
        return (unitId == null || member.unitPath().contains("/" + unitId + "/"))
                && (post == null || member.posts().contains(post))
                && (industry == null || member.industry().startsWith(industry))
                && (joinedFrom == null || !member.joined().isBefore(joinedFrom))
                && (joinedBefore == null || member.joined().isBefore(joinedBefore));
    }
}
