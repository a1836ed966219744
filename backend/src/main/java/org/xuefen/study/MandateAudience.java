package org.xuefen.study;

import org.jspecify.annotations.Nullable;

/**
 * A line of a mandate's audience: one member, or the members of a unit who are in an industry and hold a post, where those
 * are given. Whoever fits any line is meant, for as long as they fit.
 *
 * @param unitId null with a member alone
 * @param alone the unit itself without those beneath it
 * @param industry a code of GB/T 4754 of any level; those beneath it count
 */
public record MandateAudience(
        @Nullable Long unitId,
        boolean alone,
        @Nullable String industry,
        @Nullable String post,
        @Nullable Long memberId) {

    public static MandateAudience unit(long unitId) {
        return new MandateAudience(unitId, false, null, null, null);
    }

    public static MandateAudience member(long memberId) {
        return new MandateAudience(null, false, null, null, memberId);
    }
}
