package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.identity.Accounts;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.PostKind;
import org.xuefen.organization.Posts;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;
import org.xuefen.shared.Text;
import org.xuefen.study.MandateAudience;
import org.xuefen.study.mandate.Mandate.State;
import org.xuefen.study.mandate.MandateView.AudienceLine;
import org.xuefen.study.mandate.MandateView.DueChange;
import org.xuefen.study.mandate.MandateView.MandateRow;
import org.xuefen.study.mandate.MandateView.Named;

/** Mandates as organizers see them. */
@Singleton
class MandateViews {
    private final Db db;
    private final MandateStore store;
    private final FigureReader figures;
    private final Requests requests;
    private final Courses courses;
    private final Units units;
    private final Members members;
    private final Industries industries;
    private final Posts posts;
    private final Accounts accounts;
    private final OrganizationSettings settings;
    private final Clock clock;

    MandateViews(
            Db db,
            MandateStore store,
            FigureReader figures,
            Requests requests,
            Courses courses,
            Units units,
            Members members,
            Industries industries,
            Posts posts,
            Accounts accounts,
            OrganizationSettings settings,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.figures = figures;
        this.requests = requests;
        this.courses = courses;
        this.units = units;
        this.members = members;
        this.industries = industries;
        this.posts = posts;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those made for units in these subtrees, and those from above that bind members there; the latest first. */
    Page<MandateRow> list(List<String> paths, @Nullable State state, @Nullable String cursor, int limit) {
        var own = Sql.within("a.unit_path", paths);
        var above = paths.stream()
                .flatMap(path -> Sql.upwards(path).stream().filter(each -> !each.equals(path)))
                .distinct()
                .toList();
        var bound = Sql.within("b.unit_path", paths);
        long before = Cursor.id(cursor);
        var found = store.query(
                """
                a where a.id < ? and (? is null or a.state = ?) and (%s or (a.unit_path in (?) and a.state <> 'DRAFT'
                    and exists (select 1 from study_mandate_bound b
                        where b.mandate_id = a.id and b.is_current = true and %s)))
                order by a.id desc limit ?
                """.formatted(own.text(), bound.text()),
                Sql.arguments(
                        before == 0 ? Long.MAX_VALUE : before,
                        state,
                        state,
                        own,
                        above.isEmpty() ? List.of("") : above,
                        bound,
                        limit + 1));
        var page = Page.of(found, limit, row -> Cursor.of(row.id()));
        var ids = page.items().stream().map(Mandate::id).toList();
        var counts = figures.of(ids, paths);
        var courseIds = store.courses(ids);
        var names = names(page.items().stream().map(Mandate::unitId).toList());
        return page.map(mandate -> new MandateRow(
                Ids.text(mandate.id()),
                mandate.state(),
                paths.stream().anyMatch(mandate.unitPath()::startsWith),
                names.getOrDefault(mandate.unitId(), Text.of("", "")),
                mandate.title(),
                courseIds.getOrDefault(mandate.id(), List.of()).size(),
                mandate.startsOn(),
                mandate.dueOn(),
                mandate.issued() && mandate.boundAt() == null,
                counts.getOrDefault(mandate.id(), MandateFigures.NONE)));
    }

    MandateView view(Sight.Seen seen) {
        var mandate = seen.mandate();
        var audience = store.audience(mandate.id());
        var courseIds = store.courses(mandate.id());
        var titles = courses.titles(courseIds);
        var today = settings.dayOf(clock.instant());
        return new MandateView(
                Ids.text(mandate.id()),
                mandate.state(),
                seen.keeps(),
                new Named(
                        Ids.text(mandate.unitId()),
                        units.require(mandate.unitId()).name()),
                mandate.title(),
                mandate.note(),
                courseIds.stream()
                        .map(id -> new Named(Ids.text(id), titles.getOrDefault(id, Courses.GONE)))
                        .toList(),
                lines(audience),
                mandate.startsOn(),
                mandate.dueOn(),
                mandate.graceDays(),
                mandate.countsBefore(),
                new MandateForm.Reminders(
                        mandate.reminders().onIssue(),
                        mandate.reminders().daysBefore(),
                        mandate.reminders().onDue(),
                        mandate.reminders().overdueWeeks()),
                name(mandate.issuedBy()),
                mandate.issuedAt(),
                mandate.withdrawnAt(),
                mandate.withdrawnWhy(),
                mandate.toBind(),
                mandate.bound(),
                mandate.issued() && mandate.boundAt() == null,
                figures.of(seen),
                changes(mandate.id()),
                seen.keeps() ? requests.waiting(mandate.id()) : 0,
                db.number(
                                "select count(*) from study_mandate_call where mandate_id = ? and called_on = ?",
                                mandate.id(),
                                today)
                        > 0,
                mandate.version());
    }

    @Nullable
    String name(@Nullable Long accountId) {
        return accountId == null
                ? null
                : accounts.find(accountId).map(Accounts.Account::name).orElse(null);
    }

    List<DueChange> changes(long mandateId) {
        return db.query(
                "select * from study_mandate_change where mandate_id = ? order by number desc limit 100",
                row -> new DueChange(
                        row.getObject("due_before", LocalDate.class),
                        row.getObject("due_after", LocalDate.class),
                        row.getString("why"),
                        Db.requireInstant(row, "changed_at")),
                mandateId);
    }

    private List<AudienceLine> lines(List<MandateAudience> audience) {
        var names = names(audience.stream()
                .map(MandateAudience::unitId)
                .filter(Objects::nonNull)
                .toList());
        var people =
                members
                        .findAll(audience.stream()
                                .map(MandateAudience::memberId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Member::id, Function.identity()));
        var kinds = posts.kinds().stream().collect(Collectors.toMap(PostKind::code, PostKind::name));
        return audience.stream()
                .map(line -> new AudienceLine(
                        named(line.unitId(), names),
                        line.alone(),
                        industry(line.industry()),
                        line.post() == null
                                ? null
                                : new Named(line.post(), kinds.getOrDefault(line.post(), Text.of(line.post(), ""))),
                        person(line.memberId(), people)))
                .toList();
    }

    private @Nullable Named industry(@Nullable String code) {
        return code == null
                ? null
                : industries
                        .find(code)
                        .map(found -> new Named(code, Text.of(found.nameZh(), found.nameEn())))
                        .orElse(new Named(code, Text.of(code, code)));
    }

    private static @Nullable Named person(@Nullable Long id, Map<Long, Member> people) {
        var person = id == null ? null : people.get(id);
        return id == null
                ? null
                : new Named(Ids.text(id), person == null ? Text.of("", "") : Text.of(person.name(), person.name()));
    }

    private static @Nullable Named named(@Nullable Long id, Map<Long, Text> names) {
        return id == null ? null : new Named(Ids.text(id), names.getOrDefault(id, Text.of("", "")));
    }

    Map<Long, Text> names(List<Long> unitIds) {
        return units.findAll(unitIds.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
