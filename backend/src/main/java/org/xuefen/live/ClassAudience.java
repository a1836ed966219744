package org.xuefen.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Caller;

/** Whom a class expects, and who may see or change it, for what is built upon the plan. */
public interface ClassAudience {
    /**
     * The members a class expects now: its audience, and with a capacity those of it who have a place.
     *
     * @param most no more ids than this are given
     */
    Set<Long> expected(long classId, int most);

    /** Whether it expects that member now. */
    boolean expects(long classId, long memberId);

    /** Classes the account gives or belongs to the audience of. */
    Condition open(long accountId);

    /** Classes the caller may change. */
    Condition kept(Caller caller);

    /** A condition over {@code live_class c} and what its marks stand for. */
    record Condition(String sql, List<@Nullable Object> arguments) {
        /** All that the marks of a statement stand for in which the condition comes first. */
        public @Nullable Object[] with(@Nullable Object... others) {
            var all = new ArrayList<>(arguments);
            all.addAll(Arrays.asList(others));
            return all.toArray();
        }
    }
}
