package org.xuefen.app.demo;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.Text;
import org.xuefen.study.MandateAudience;
import org.xuefen.study.MandateDraft;
import org.xuefen.study.MandateSchedule;
import org.xuefen.study.Mandates;

/** What the demo's organizer requires: one task that is nearly over, one that is overdue for some, one for couriers only. */
@Singleton
class DemoMandates {
    private final Mandates mandates;
    private final Units units;
    private final DemoSteps steps;
    private final OrganizationSettings zone;

    DemoMandates(Mandates mandates, Units units, DemoSteps steps, OrganizationSettings zone) {
        this.mandates = mandates;
        this.units = units;
        this.steps = steps;
        this.zone = zone;
    }

    /**
     * Something required.
     *
     * @param daysAgo when it was issued
     * @param daysLeft until the due day, negative for the past
     */
    private record Task(
            String key, Text title, Text note, List<String> courses, String industry, int daysAgo, int daysLeft) {}

    private static final List<Task> TASKS = List.of(
            new Task(
                    "anti-fraud",
                    Text.of("全员防诈骗学习", "Fraud prevention for everyone"),
                    Text.of(
                            "今年上半年有三位会员在刷单骗局里受骗。请每个人都学一遍，也讲给家里人听。",
                            "Three of our members lost money to fake-order schemes this year. Please all study it, and tell your families."),
                    List.of("anti-fraud"),
                    "",
                    75,
                    -18),
            new Task(
                    "winter",
                    Text.of("冬季骑行安全", "Riding safely in winter"),
                    Text.of(
                            "入冬后的头一个月事故最多，上路前先学完这两门。",
                            "The first month of winter has the most accidents: complete both before you ride."),
                    List.of("road-safety", "winter-riding"),
                    "G602",
                    24,
                    5),
            new Task(
                    "waybill",
                    Text.of("面单隐私新规", "New rules on waybill privacy"),
                    Text.of("", ""),
                    List.of("waybill-privacy"),
                    "G602",
                    10,
                    21));

    void seed(DemoOrganization.Staff staff, Map<String, Long> courses, Instant until) {
        var root = units.require(staff.root());
        for (var task : TASKS) {
            steps.once("mandate-" + task.key(), () -> issue(task, root, staff, courses, until));
        }
    }

    private long issue(Task task, Unit root, DemoOrganization.Staff staff, Map<String, Long> courses, Instant until) {
        var today = zone.dayOf(until);
        var from = today.minusDays(task.daysAgo());
        long[] id = new long[1];
        ServerClock.at(zone.startOf(from).plusSeconds(10 * 3600L), () -> {
            id[0] = mandates.draft(staff.organizer(), draft(task, root, courses, from, today));
            mandates.issue(id[0], staff.organizer());
        });
        return id[0];
    }

    private static MandateDraft draft(
            Task task, Unit root, Map<String, Long> courses, LocalDate from, LocalDate today) {
        var industry = task.industry().isEmpty() ? null : task.industry();
        return new MandateDraft(
                root.id(),
                task.title(),
                task.note(),
                task.courses().stream()
                        .map(code -> Objects.requireNonNull(courses.get(code), code))
                        .toList(),
                List.of(new MandateAudience(root.id(), false, industry, null, null)),
                from,
                today.plusDays(task.daysLeft()),
                14,
                true,
                MandateSchedule.DEFAULT);
    }
}
