package org.xuefen.live.schedule;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.Revision;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.LiveRole;
import org.xuefen.live.schedule.ClassView.BeforeClass;
import org.xuefen.live.schedule.ClassView.ClassCard;
import org.xuefen.live.schedule.ClassView.ClassHost;
import org.xuefen.live.schedule.ClassView.ClassPage;
import org.xuefen.live.schedule.ClassView.ClassPlan;
import org.xuefen.live.schedule.ClassView.Coming;
import org.xuefen.live.schedule.ClassView.PlannedAudience;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;
import org.xuefen.study.Progress;

/** Makes pages and cards of classes: a few questions for a whole list. */
@Singleton
class ClassViews {
    private static final Text NOWHERE = Text.of("—", "—");

    private final Db db;
    private final PlanStore store;
    private final Sight sight;
    private final Units units;
    private final Accounts accounts;
    private final Courses courses;
    private final Industries industries;
    private final Progress progress;
    private final Clock clock;

    ClassViews(
            Db db,
            PlanStore store,
            Sight sight,
            Units units,
            Accounts accounts,
            Courses courses,
            Industries industries,
            Progress progress,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.sight = sight;
        this.units = units;
        this.accounts = accounts;
        this.courses = courses;
        this.industries = industries;
        this.progress = progress;
        this.clock = clock;
    }

    /** How many come to each class, and what the reader said. */
    private record Comings(Map<Long, Long> registered, Map<Long, Coming> mine) {}

    List<ClassCard> cards(List<Plan> plans, long accountId) {
        if (plans.isEmpty()) {
            return List.of();
        }
        var ids = plans.stream().map(Plan::id).toList();
        var hosts = store.hosts(ids);
        var comings = comings(ids, accountId);
        var names = units
                .findAll(plans.stream().map(plan -> plan.live().unitId()).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        return plans.stream()
                .map(plan -> card(
                        plan,
                        hosts.getOrDefault(plan.id(), List.of()),
                        names.getOrDefault(plan.live().unitId(), NOWHERE),
                        comings.registered().getOrDefault(plan.id(), 0L),
                        comings.mine().getOrDefault(plan.id(), Coming.NO),
                        accountId))
                .toList();
    }

    private ClassCard card(
            Plan plan, List<ClassDraft.Host> hosts, Text unit, long registered, Coming coming, long accountId) {
        var live = plan.live();
        var role = hosts.stream()
                .filter(host -> host.accountId() == accountId)
                .map(ClassDraft.Host::role)
                .findFirst()
                .orElse(plan.capacity() == null || coming == Coming.YES ? LiveRole.ATTENDEE : null);
        return new ClassCard(
                Ids.text(live.id()),
                live.title(),
                live.state(clock.instant()),
                live.opensAt(),
                live.startsAt(),
                live.endsAt(),
                live.ending(),
                plan.seriesId() == null ? null : Ids.text(plan.seriesId()),
                unit,
                hosts.stream()
                        .filter(host -> host.role() == LiveRole.PRESENTER)
                        .map(host -> name(host.accountId()))
                        .toList(),
                plan.capacity(),
                registered,
                coming,
                role);
    }

    private String name(long accountId) {
        return accounts.nameOf(accountId).orElse("—");
    }

    private Comings comings(List<Long> ids, long accountId) {
        var registered = new HashMap<Long, Long>();
        db.query(
                "select class_id, count(*) from live_registration where class_id in (?) and waiting = false group by class_id",
                row -> registered.put(row.getLong(1), row.getLong(2)),
                ids);
        var mine = new HashMap<Long, Coming>();
        db.query(
                "select class_id, waiting from live_registration where member_id = ? and class_id in (?)",
                row -> mine.put(row.getLong(1), row.getBoolean(2) ? Coming.WAITING : Coming.YES),
                accountId,
                ids);
        return new Comings(registered, mine);
    }

    ClassPage page(Plan plan, Caller caller) {
        var card = cards(List.of(plan), caller.memberId()).getFirst();
        var live = plan.live();
        boolean keeps = sight.keeps(caller, plan.id());
        long waiting = db.number(
                "select count(*) from live_registration where class_id = ? and waiting = true", plan.id());
        return new ClassPage(
                card,
                plan.summary(),
                clock.instant(),
                live.beganAt(),
                live.endedAt(),
                plan.cancelledWhy(),
                plan.category(),
                plan.designatedMilli(),
                store.hosts(plan.id()).stream()
                        .map(host -> new ClassHost(Ids.text(host.accountId()), name(host.accountId()), host.role()))
                        .toList(),
                before(plan, caller.memberId()),
                waiting,
                keeps,
                live.recordingAssetId() == null ? null : Ids.text(live.recordingAssetId()));
    }

    private List<BeforeClass> before(Plan plan, long memberId) {
        var shown = new ArrayList<BeforeClass>();
        for (var each : store.before(plan.id())) {
            var revision = courses.current(each.courseId());
            var title = revision.map(Revision::title).orElse(Courses.GONE);
            var mine = progress.of(memberId, each.courseId());
            if (each.itemId() == null) {
                boolean done = mine.filter(found -> found.enrolment().completedAt() != null)
                        .isPresent();
                shown.add(new BeforeClass(Ids.text(each.courseId()), null, title, title, done));
                continue;
            }
            long itemId = each.itemId();
            boolean done = mine.stream()
                    .flatMap(found -> found.items().stream())
                    .anyMatch(item -> item.item().id() == itemId && item.completed());
            var item = revision.flatMap(found -> found.item(itemId)).map(Item::title).orElse(Courses.GONE);
            shown.add(new BeforeClass(Ids.text(each.courseId()), Ids.text(itemId), item, title, done));
        }
        return shown;
    }

    ClassPlan plan(Plan plan, Caller caller) {
        int later = plan.seriesId() == null
                ? 0
                : (int) db.number(
                        """
                        select count(*) from live_class where series_id = ? and starts_at > ? and cancelled_at is null
                            and began_at is null and ended_at is null
                        """,
                        plan.seriesId(),
                        plan.live().startsAt());
        return new ClassPlan(
                page(plan, caller),
                Ids.text(plan.live().unitId()),
                plan.lobbyMinutes(),
                audience(plan),
                later,
                plan.version());
    }

    private List<PlannedAudience> audience(Plan plan) {
        var lines = store.audience(plan.id());
        var titles = courses.titles(lines.stream()
                .map(ClassDraft.Audience::courseId)
                .filter(Objects::nonNull)
                .toList());
        return lines.stream().map(line -> audience(line, titles)).toList();
    }

    private PlannedAudience audience(ClassDraft.Audience line, Map<Long, Text> titles) {
        var course = line.courseId();
        return new PlannedAudience(
                Ids.text(line.unitId()),
                units.nameOf(line.unitId()).orElse(NOWHERE),
                line.industry(),
                industryName(line.industry()),
                course == null ? null : Ids.text(course),
                course == null ? null : titles.getOrDefault(course, Courses.GONE));
    }

    private @Nullable Text industryName(@Nullable String code) {
        return code == null
                ? null
                : industries.find(code).map(industries::nameOf).orElse(NOWHERE);
    }
}
