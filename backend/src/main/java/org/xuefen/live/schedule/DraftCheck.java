package org.xuefen.live.schedule;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.CreditCategories;
import org.xuefen.identity.Accounts;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.LiveRole;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Members;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Refusal;

/** Whether what is planned fits together and names what is there. */
@Singleton
class DraftCheck {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Units units;
    private final Members members;
    private final Accounts accounts;
    private final Industries industries;
    private final Courses courses;
    private final Optional<CreditCategories> categories;

    DraftCheck(
            Units units,
            Members members,
            Accounts accounts,
            Industries industries,
            Courses courses,
            Optional<CreditCategories> categories) {
        this.units = units;
        this.members = members;
        this.accounts = accounts;
        this.industries = industries;
        this.courses = courses;
        this.categories = categories;
    }

    void fits(ClassDraft draft, String unitPath) {
        if (draft.title().blank()) {
            throw Refusal.field("title", LiveRefusals.NAMELESS);
        }
        if (!draft.endsAt().isAfter(draft.startsAt())) {
            throw Refusal.field("endsAt", LiveRefusals.ENDS_BEFORE_IT_STARTS);
        }
        if (Duration.between(draft.startsAt(), draft.endsAt()).compareTo(LONGEST) > 0) {
            throw Refusal.field("endsAt", LiveRefusals.TOO_LONG, LONGEST.toHours());
        }
        var category = draft.category();
        if (category != null
                && categories.isPresent()
                && categories.get().all().stream().noneMatch(each -> each.code().equals(category))) {
            throw Refusal.field("category", LiveRefusals.CATEGORY_UNKNOWN);
        }
        hosts(draft.hosts(), unitPath);
        audience(draft.audience(), unitPath);
        before(draft.before());
    }

    private void hosts(List<ClassDraft.Host> hosts, String unitPath) {
        if (hosts.stream().noneMatch(host -> host.role() == LiveRole.PRESENTER)) {
            throw Refusal.field("hosts", LiveRefusals.PRESENTER_MISSING);
        }
        var seen = new HashSet<Long>();
        for (var host : hosts) {
            if (!seen.add(host.accountId())) {
                throw Refusal.field("hosts", LiveRefusals.HOST_TWICE);
            }
            boolean inside = members.find(host.accountId())
                    .map(member ->
                            member.active() && Sight.root(member.unitPath()).equals(Sight.root(unitPath)))
                    .orElseGet(() -> accounts.find(host.accountId()).isPresent());
            if (!inside) {
                throw Refusal.field("hosts", LiveRefusals.HOST_OUTSIDE);
            }
        }
    }

    private void audience(List<ClassDraft.Audience> lines, String unitPath) {
        if (lines.isEmpty()) {
            throw Refusal.field("audience", LiveRefusals.AUDIENCE_EMPTY);
        }
        var known = units.findAll(
                lines.stream().map(ClassDraft.Audience::unitId).distinct().toList());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean inside = known.stream()
                    .filter(unit -> unit.id() == line.unitId())
                    .map(Unit::path)
                    .anyMatch(path -> path.startsWith(unitPath));
            var industry = line.industry();
            var course = line.courseId();
            boolean there = (industry == null || industries.find(industry).isPresent())
                    && (course == null
                            || courses.head(course)
                                    .filter(CourseHead::studiedHere)
                                    .isPresent());
            if (!inside || !there) {
                throw Refusal.field("audience", LiveRefusals.AUDIENCE_OUTSIDE, Integer.toString(i + 1));
            }
        }
    }

    private void before(List<ClassDraft.Before> all) {
        for (var each : all) {
            var revision = courses.current(each.courseId());
            var item = each.itemId();
            if (revision.isEmpty() || (item != null && revision.get().item(item).isEmpty())) {
                throw Refusal.field("before", LiveRefusals.BEFORE_UNFIT);
            }
        }
    }
}
