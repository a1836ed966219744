package org.xuefen.study.mandate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.study.RequirementState;

/** How a bound row is told as a state, in Java and in SQL alike. */
final class States {
    /** Over {@code study_mandate_bound b}; its mark is the present moment. */
    static final String CASE = """
            case when b.done_at < b.due_at then 'DONE' when b.done_at is not null then 'DONE_LATE'
                when b.excuse is not null then b.excuse when b.due_at <= ? then 'OVERDUE'
                when b.begun then 'BEGUN' else 'NOT_BEGUN' end""";

    /** How many are done, done late, let go, overdue, begun; its two marks are the present moment. The rest has not begun. */
    static final String SUMS = """
            sum(b.done_at is not null and b.done_at < b.due_at), sum(b.done_at is not null and b.done_at >= b.due_at),
                sum(b.done_at is null and b.excuse is not null),
                sum(b.done_at is null and b.excuse is null and b.due_at <= ?),
                sum(b.done_at is null and b.excuse is null and b.due_at > ? and b.begun)""";

    private States() {}

    static RequirementState of(
            @Nullable Instant doneAt, Instant dueAt, @Nullable String excuse, boolean begun, Instant now) {
        if (doneAt != null) {
            return doneAt.isBefore(dueAt) ? RequirementState.DONE : RequirementState.DONE_LATE;
        }
        if (excuse != null) {
            return RequirementState.valueOf(excuse);
        }
        if (!dueAt.isAfter(now)) {
            return RequirementState.OVERDUE;
        }
        return begun ? RequirementState.BEGUN : RequirementState.NOT_BEGUN;
    }
}
