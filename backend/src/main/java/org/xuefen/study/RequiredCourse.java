package org.xuefen.study;

import java.time.LocalDate;
import org.xuefen.shared.Text;

/**
 * A course a member has to complete.
 *
 * @param title of the mandate
 * @param daysLeft to the due day, negative once it is over
 */
public record RequiredCourse(
        long mandateId, Text title, long courseId, Text courseTitle, LocalDate dueOn, long daysLeft) {
    public boolean overdue() {
        return daysLeft < 0;
    }
}
