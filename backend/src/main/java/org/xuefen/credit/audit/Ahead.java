package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.xuefen.credit.CreditEstimates;
import org.xuefen.credit.Estimate;
import org.xuefen.study.Enrolment;
import org.xuefen.study.Enrolments;
import org.xuefen.study.Mandates;
import org.xuefen.study.RequiredCourse;

/** What a member has before them that would still give credit: courses begun, and those required until the period ends. */
@Singleton
class Ahead {
    private static final int MOST = 50;
    private static final Courses NOTHING = new Courses(0, 0);

    private final Enrolments enrolments;
    private final Mandates mandates;
    private final CreditEstimates estimates;

    Ahead(Enrolments enrolments, Mandates mandates, CreditEstimates estimates) {
        this.enrolments = enrolments;
        this.mandates = mandates;
        this.estimates = estimates;
    }

    /** @param milli what they would give, thousandths */
    record Courses(int number, long milli) {}

    /**
     * @param begun by choice and not completed
     * @param required by mandates, due within the period
     */
    record Credits(Courses begun, Courses required) {}

    /** Of a past day nobody knows any more. */
    Credits of(Scope scope, long memberId) {
        if (scope.past() != null) {
            return new Credits(NOTHING, NOTHING);
        }
        var required = mandates.due(memberId, MOST).stream()
                .filter(course -> !course.dueOn().isAfter(scope.period().lastDay()))
                .map(RequiredCourse::courseId)
                .collect(Collectors.toSet());
        var begun = enrolments.begun(memberId, MOST).stream()
                .map(Enrolment::courseId)
                .filter(course -> !required.contains(course))
                .toList();
        return new Credits(giving(memberId, begun), giving(memberId, required));
    }

    private Courses giving(long memberId, Collection<Long> courses) {
        var giving = estimates.forCourses(memberId, courses).values().stream()
                .mapToLong(Estimate::creditMilli)
                .filter(milli -> milli > 0)
                .toArray();
        return new Courses(giving.length, Arrays.stream(giving).sum());
    }
}
