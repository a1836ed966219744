package org.xuefen.credit.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.Standing;
import org.xuefen.shared.Text;

/**
 * A member beside the tree.
 *
 * @param unit where they are, from the organization down
 * @param daysLeft to the last day of the period, it included; 0 when it is over
 * @param recentMilli what counted of the last eight weeks, thousandths
 * @param begunCourses courses they take by choice and have not completed that would still give credit
 * @param begunMilli what these would give, thousandths
 * @param requiredCourses courses that mandates require by the end of the period and that would still give credit
 * @param requiredMilli what these would give, thousandths
 */
@Serdeable
record AuditMember(
        String memberId,
        String name,
        String memberNo,
        @Nullable Text industry,
        LocalDate joined,
        List<Text> unit,
        Standing standing,
        long daysLeft,
        long recentMilli,
        int begunCourses,
        long begunMilli,
        int requiredCourses,
        long requiredMilli) {}
