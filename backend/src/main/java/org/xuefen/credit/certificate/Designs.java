package org.xuefen.credit.certificate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Jobs;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.SharedRefusals;
import org.xuefen.shared.Text;

/** Designs of the units someone organizes. */
@Singleton
class Designs {
    private static final int MOST = 300;

    private final Db db;
    private final DesignStore store;
    private final Scopes scopes;
    private final Units units;
    private final Courses courses;
    private final Schemes schemes;
    private final Jobs jobs;
    private final Clock clock;

    Designs(
            Db db,
            DesignStore store,
            Scopes scopes,
            Units units,
            Courses courses,
            Schemes schemes,
            Jobs jobs,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.scopes = scopes;
        this.units = units;
        this.courses = courses;
        this.schemes = schemes;
        this.jobs = jobs;
        this.clock = clock;
    }

    List<DesignView> of(Caller caller) {
        var paths = scopes.pathsOf(caller);
        var roots = paths.stream()
                .map(path -> Long.parseLong(path.substring(1, path.indexOf('/', 1))))
                .distinct()
                .toList();
        if (roots.isEmpty()) {
            return List.of();
        }
        var found = store.ofRoots(roots);
        var named = units.findAll(found.stream().map(Design::unitId).distinct().toList()).stream()
                .collect(Collectors.toMap(Unit::id, unit -> unit));
        return views(
                found.stream()
                        .filter(design -> Optional.ofNullable(named.get(design.unitId()))
                                .filter(unit -> paths.stream().anyMatch(unit.path()::startsWith))
                                .isPresent())
                        .toList(),
                named);
    }

    Design require(Caller caller, long id) {
        var design = store.find(id).orElseThrow(() -> new Refusal(CreditRefusals.DESIGN_NOT_FOUND));
        try {
            scopes.requireUnit(caller, design.unitId());
        } catch (Refusal outside) {
            throw new Refusal(CreditRefusals.DESIGN_NOT_FOUND);
        }
        return design;
    }

    DesignView view(Design design) {
        var unit = units.require(design.unitId());
        return views(List.of(design), Map.of(unit.id(), unit)).getFirst();
    }

    @Transactional
    public Design create(Caller caller, DesignBody body) {
        var unit = scopes.requireUnit(caller, Ids.parse(body.unitId()));
        long root = units.root(unit.id()).id();
        if (store.count(root) >= MOST) {
            throw new Refusal(CreditRefusals.DESIGNS_TOO_MANY, MOST);
        }
        var design = checked(Ids.next(), root, unit.id(), body, 1);
        store.insert(design, caller.memberId(), clock.instant());
        sweep(design);
        return design;
    }

    @Transactional
    public Design edit(Caller caller, long id, DesignBody body) {
        var before = require(caller, id);
        if (!before.open()) {
            throw new Refusal(CreditRefusals.DESIGN_CLOSED);
        }
        int version = body.version() == null ? before.version() : body.version();
        var design = checked(id, before.rootUnitId(), before.unitId(), body, version);
        if (!store.update(design)) {
            throw new Refusal(SharedRefusals.EDIT_CONFLICT);
        }
        sweep(design);
        return store.find(id).orElseThrow();
    }

    /** Nothing is issued by it any more; what was issued stays what it is. */
    @Transactional
    public void close(Caller caller, long id) {
        store.close(require(caller, id).id(), clock.instant());
    }

    private void sweep(Design design) {
        if (design.automatic()) {
            jobs.enqueue(Sweep.KIND, Ids.text(design.id()) + "-" + design.version(), Ids.text(design.id()));
        }
    }

    private static Design checked(long id, long rootId, long unitId, DesignBody body, int version) {
        words("title", body.title(), 60, 100);
        words("body", body.body(), 400, 600);
        if (body.signatory().zh().length() > 100 || body.signatory().en().length() > 100) {
            throw Refusal.field("signatory", SharedRefusals.FIELD_LENGTH, 0, 100);
        }
        var unknown = Stream.of(
                        body.body().zh(),
                        body.body().en(),
                        body.title().zh(),
                        body.title().en())
                .flatMap(text -> Wording.unknown(text).stream())
                .findFirst();
        if (unknown.isPresent()) {
            throw Refusal.field(
                    "body",
                    CreditRefusals.DESIGN_PLACEHOLDER_UNKNOWN,
                    unknown.get(),
                    Wording.KNOWN.stream().sorted().collect(Collectors.joining(", ")));
        }
        return new Design(
                id,
                rootId,
                unitId,
                body.title(),
                body.body(),
                body.signatory(),
                body.months(),
                body.look(),
                complete(body.earning()),
                body.automatic(),
                body.fromYear(),
                null,
                version);
    }

    private static void words(String field, Text text, int longestZh, int longestEn) {
        if (text.zh().isBlank() || text.en().isBlank()) {
            throw Refusal.field(field, CreditRefusals.DESIGN_NAMELESS);
        }
        if (text.zh().length() > longestZh || text.en().length() > longestEn) {
            throw Refusal.field(field, SharedRefusals.FIELD_LENGTH, 1, longestZh);
        }
    }

    private static Earning complete(Earning earning) {
        boolean complete = switch (earning.kind()) {
            case REQUIREMENT -> true;
            case COURSE -> earning.courseId() != null && Ids.parse(earning.courseId()) > 0;
            case CATEGORY -> earning.category() != null && earning.milli() > 0;
        };
        if (!complete) {
            throw Refusal.field("earning", CreditRefusals.DESIGN_EARNING_INCOMPLETE);
        }
        return switch (earning.kind()) {
            case REQUIREMENT -> new Earning(EarningKind.REQUIREMENT, null, null, 0);
            case COURSE -> new Earning(EarningKind.COURSE, earning.courseId(), null, 0);
            case CATEGORY -> new Earning(EarningKind.CATEGORY, null, earning.category(), earning.milli());
        };
    }

    private List<DesignView> views(List<Design> designs, Map<Long, Unit> named) {
        var titles = courses.titles(designs.stream()
                .map(design -> design.earning().courseId())
                .filter(java.util.Objects::nonNull)
                .map(Ids::parse)
                .toList());
        var issued = db
                .query(
                        "select design_id, count(*) from certificate where design_id in (?) group by design_id",
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        designs.stream().map(Design::id).toList())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return designs.stream()
                .map(design -> new DesignView(
                        Ids.text(design.id()),
                        Ids.text(design.unitId()),
                        Optional.ofNullable(named.get(design.unitId()))
                                .map(Unit::name)
                                .orElse(Text.of("", "")),
                        design.title(),
                        design.body(),
                        design.signatory(),
                        design.months(),
                        design.look(),
                        design.earning(),
                        earningName(design, titles),
                        design.automatic(),
                        design.fromYear(),
                        design.closedAt(),
                        design.version(),
                        issued.getOrDefault(design.id(), 0L)))
                .toList();
    }

    private Text earningName(Design design, Map<Long, Text> titles) {
        var earning = design.earning();
        return switch (earning.kind()) {
            case REQUIREMENT -> Text.of("", "");
            case COURSE -> titles.getOrDefault(Ids.parse(String.valueOf(earning.courseId())), Courses.GONE);
            case CATEGORY -> category(design.rootUnitId(), earning.category());
        };
    }

    private Text category(long rootId, @Nullable String code) {
        var wanted = String.valueOf(code);
        return schemes.publishedOf(List.of(rootId)).stream()
                .flatMap(scheme -> schemes.versionsOf(scheme.id()).getLast().rules().category(wanted).stream())
                .map(Category::name)
                .findFirst()
                .orElse(Text.of(wanted, wanted));
    }
}
