package org.xuefen.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A class to be, or what it shall be from now on.
 *
 * @param unitId the unit it is given for; nobody outside its subtree is ever in the audience
 * @param lobbyMinutes how long before the start the waiting room opens
 * @param category what its credits count in, a code of the schemes; none: in the total alone
 * @param designatedMilli credits designated for it beforehand, for schemes that go by that; thousandths, 0 for none
 * @param capacity the most who can come, and then they register; none: everyone
 */
public record ClassDraft(
        long unitId,
        Text title,
        Text summary,
        Instant startsAt,
        Instant endsAt,
        int lobbyMinutes,
        @Nullable String category,
        int designatedMilli,
        @Nullable Integer capacity,
        List<Host> hosts,
        List<Audience> audience,
        List<Before> before) {
    public ClassDraft {
        hosts = List.copyOf(hosts);
        audience = List.copyOf(audience);
        before = List.copyOf(before);
    }

    /** Who sends or keeps order. */
    public record Host(long accountId, LiveRole role) {}

    /**
     * A line of the audience: a unit with all beneath it, narrowed where that is given. Whoever fits any line may come.
     *
     * @param industry a code of GB/T 4754 of any level; those beneath it count
     * @param courseId a course one has to take
     */
    public record Audience(
            long unitId,
            @Nullable String industry,
            @Nullable Long courseId) {}

    /** What to look at before class: a course, or one item of it. */
    public record Before(long courseId, @Nullable Long itemId) {}

    /** The same at another time. */
    public ClassDraft at(Instant from, Instant until) {
        return new ClassDraft(
                unitId,
                title,
                summary,
                from,
                until,
                lobbyMinutes,
                category,
                designatedMilli,
                capacity,
                hosts,
                audience,
                before);
    }
}
