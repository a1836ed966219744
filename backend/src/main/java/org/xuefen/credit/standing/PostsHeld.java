package org.xuefen.credit.standing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.organization.Posts;

/** The posts members hold, asked for only where the rules tell members apart by them. */
@Singleton
public class PostsHeld {
    private final Posts posts;

    PostsHeld(Posts posts) {
        this.posts = posts;
    }

    /** Held on a day, by member; those who hold none are left out. */
    public Map<Long, Set<String>> asked(SchemeRules rules, Collection<Long> memberIds, LocalDate day) {
        return asks(rules) ? posts.heldOn(memberIds, day) : Map.of();
    }

    static boolean asks(SchemeRules rules) {
        return rules.requirements().stream()
                .anyMatch(requirement -> requirement.audience().post() != null);
    }
}
