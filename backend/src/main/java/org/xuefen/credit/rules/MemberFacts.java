package org.xuefen.credit.rules;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a requirement asks about a member to tell whether it is theirs.
 *
 * @param unitPath ids from the root down, {@code /1/42/}
 * @param industry a code of GB/T 4754, empty for none
 * @param posts codes of the posts held
 */
public record MemberFacts(LocalDate joined, String unitPath, String industry, Set<String> posts) {
    /** Nobody in particular: whom only a requirement for everyone fits. */
    public static final MemberFacts ANYONE = new MemberFacts(LocalDate.of(1900, 1, 1), "", "", Set.of());

    public MemberFacts {
        posts = Set.copyOf(posts);
    }
}
