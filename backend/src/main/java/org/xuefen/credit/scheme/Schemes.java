package org.xuefen.credit.scheme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.presets.Preset;
import org.xuefen.credit.presets.Presets;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Keeping;
import org.xuefen.shared.Kept;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Sha256;
import org.xuefen.shared.Text;

/** Schemes, their versions and whom they apply to. Versions never change, so they are kept in memory once read. */
@Singleton
public class Schemes {
    private static final Logger LOG = LoggerFactory.getLogger(Schemes.class);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private final Db db;
    private final Units units;
    private final Assignments assignments;
    private final Clock clock;
    private final Map<Long, SchemeVersion> versions = new ConcurrentHashMap<>();
    private final Set<Long> reported = ConcurrentHashMap.newKeySet();
    private final Kept<Long, List<SchemeVersion>> versionsOf;
    private final Kept<Long, Scheme> schemes;
    private final Kept<String, List<Scheme>> all;

    Schemes(Db db, Units units, Assignments assignments, Clock clock, Keeping keeping) {
        this.db = db;
        this.units = units;
        this.assignments = assignments;
        this.clock = clock;
        this.versionsOf = keeping.of(5_000, "credit_scheme_version");
        this.schemes = keeping.of(5_000, "credit_scheme");
        this.all = keeping.of(1, "credit_scheme", "credit_scheme_version");
    }

    /**
     * Makes a preset the organization's own and applies it to a unit's subtree, as {@link #own} and {@link #assign}.
     *
     * @throws Refusal {@code credit.preset-not-found}, {@code credit.unit-has-scheme},
     *     {@code credit.scheme-from-out-of-range}
     */
    @Transactional
    public long adopt(String preset, Unit unit, LocalDate from, long actorId) {
        long schemeId = own(preset, unit, from, actorId);
        assignments.assign(schemeId, unit, from);
        return schemeId;
    }

    /** Makes a preset the own of a unit's organization; it applies to nobody yet. */
    @Transactional
    public long own(String preset, Unit unit, LocalDate from, long actorId) {
        requireInRange(from);
        var chosen = Presets.find(preset).orElseThrow(() -> new Refusal(CreditRefusals.PRESET_NOT_FOUND, preset));
        var root = units.root(unit.id());
        var adopted = db.one(
                "select * from credit_scheme where root_unit_id = ? and code = ?", Schemes::scheme, root.id(), preset);
        return adopted.map(Scheme::id).orElseGet(() -> create(chosen, root.id(), from, actorId));
    }

    private long create(Preset preset, long rootId, LocalDate from, long actorId) {
        long id = insert(rootId, preset.code(), preset.name(), preset.source(), actorId);
        publish(id, 1, from, preset.rules(), "", actorId);
        return id;
    }

    /** A scheme that says nothing yet. */
    long create(long rootId, Text name, Text source, long actorId) {
        return insert(rootId, "own-" + Ids.text(Ids.next()), name, source, actorId);
    }

    private long insert(long rootId, String code, Text name, Text source, long actorId) {
        long id = Ids.next();
        db.update("""
                insert into credit_scheme
                    (id, root_unit_id, code, name_zh, name_en, source_zh, source_en, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, id, rootId, code, name.zh(), name.en(), source.zh(), source.en(), clock.instant(), actorId);
        return id;
    }

    /**
     * The next version, from a day on that is not past; the first one may reach back.
     *
     * @throws Refusal {@code credit.version-from}, {@code credit.scheme-from-out-of-range}
     */
    SchemeVersion publishNext(long schemeId, LocalDate from, SchemeRules rules, String note, long actorId) {
        if (db.one("select id from credit_scheme where id = ? for update", row -> row.getLong(1), schemeId)
                .isEmpty()) {
            throw new Refusal(CreditRefusals.SCHEME_NOT_FOUND);
        }
        requireInRange(from);
        long last = db.number("select max(number) from credit_scheme_version where scheme_id = ?", schemeId);
        if (last > 0) {
            var before = versionsOf(schemeId).getLast().effectiveFrom();
            var today = clock.instant().atZone(rules.zone()).toLocalDate();
            if (from.isBefore(today) || !from.isAfter(before)) {
                var earliest = before.plusDays(1).isAfter(today) ? before.plusDays(1) : today;
                throw Refusal.field("from", CreditRefusals.VERSION_FROM, earliest.toString());
            }
        }
        return version(publish(schemeId, (int) last + 1, from, rules, note, actorId));
    }

    private void requireInRange(LocalDate from) {
        var latest = LocalDate.now(clock).plusYears(YEARS_AHEAD);
        if (from.isBefore(EARLIEST) || from.isAfter(latest)) {
            throw Refusal.field(
                    "from", CreditRefusals.SCHEME_FROM_OUT_OF_RANGE, EARLIEST.toString(), latest.toString());
        }
    }

    private long publish(long schemeId, int number, LocalDate from, SchemeRules rules, String note, long actorId) {
        var json = CreditJson.rules(rules);
        long id = Ids.next();
        db.update("""
                insert into credit_scheme_version
                    (id, scheme_id, number, effective_from, rules, rules_hash, published_at, published_by, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, id, schemeId, number, from, json, Sha256.of(json), clock.instant(), actorId, note);
        return id;
    }

    /** Applies a scheme of the organization to a unit's subtree. */
    @Transactional
    public void assign(long schemeId, Unit unit, LocalDate from) {
        requireInRange(from);
        versionsOf(schemeId);
        assignments.assign(schemeId, unit, from);
    }

    /**
     * The version that applies to what happened at that time in a unit; empty where no scheme does.
     *
     * @param unitPath as it was at that time: of the units on it, the deepest that has a scheme decides
     */
    public Optional<SchemeVersion> applicable(String unitPath, Instant at) {
        for (var candidate : assignments.along(unitPath)) {
            var all = versionsOf(candidate.schemeId());
            var day = at.atZone(all.getLast().rules().zone()).toLocalDate();
            if (candidate.holds(day)) {
                return all.stream()
                        .filter(version -> !version.effectiveFrom().isAfter(day))
                        .reduce((_, later) -> later);
            }
        }
        return Optional.empty();
    }

    /**
     * The version a standing of that year is reckoned by: the last one to take effect in it up to today, or the first of
     * all.
     */
    public SchemeVersion ofYear(long schemeId, int year) {
        var all = versionsOf(schemeId);
        var today = clock.instant().atZone(all.getLast().rules().zone()).toLocalDate();
        var last = LocalDate.of(year, 12, 31);
        var limit = last.isBefore(today) ? last : today;
        return all.stream()
                .filter(version -> !version.effectiveFrom().isAfter(limit))
                .reduce((_, later) -> later)
                .orElse(all.getFirst());
    }

    /** All versions of a scheme, the first one first. */
    public List<SchemeVersion> versionsOf(long schemeId) {
        return versionsOf.get(schemeId, this::readVersions);
    }

    private List<SchemeVersion> readVersions(long schemeId) {
        var found = db
                .query(
                        "select id from credit_scheme_version where scheme_id = ? order by number",
                        row -> row.getLong(1),
                        schemeId)
                .stream()
                .map(this::version)
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(CreditRefusals.SCHEME_NOT_FOUND);
        }
        return found;
    }

    public SchemeVersion version(long id) {
        var known = versions.get(id);
        if (known != null) {
            return known;
        }
        var read = db.one("select * from credit_scheme_version where id = ?", Schemes::version, id)
                .orElseThrow(() -> new Refusal(CreditRefusals.SCHEME_NOT_FOUND));
        versions.put(id, read);
        return read;
    }

    public Scheme require(long id) {
        return schemes.get(
                id,
                wanted -> db.one("select * from credit_scheme where id = ?", Schemes::scheme, wanted)
                        .orElseThrow(() -> new Refusal(CreditRefusals.SCHEME_NOT_FOUND)));
    }

    /** Schemes of organizations, in the order they were adopted. */
    public List<Scheme> ofRoots(Collection<Long> rootIds) {
        return db.query("select * from credit_scheme where root_unit_id in (?) order by id", Schemes::scheme, rootIds);
    }

    /** Those of them that say something that can be read. */
    public List<Scheme> readableOf(Collection<Long> rootIds) {
        return readable(ofRoots(rootIds));
    }

    /** Those of them that say something: one that is only a draft yet has no rules to reckon by. */
    public List<Scheme> publishedOf(Collection<Long> rootIds) {
        var schemes = ofRoots(rootIds);
        var published = versionIds(schemes);
        return schemes.stream()
                .filter(scheme -> published.containsKey(scheme.id()))
                .toList();
    }

    /** Every scheme that can be read, in the order they were adopted. */
    public List<Scheme> all() {
        return all.get("", _ -> readable(db.query("select * from credit_scheme order by id", Schemes::scheme)));
    }

    /** Those of them that can be read. */
    public List<Scheme> readable(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : readable(db.query("select * from credit_scheme where id in (?) order by id", Schemes::scheme, ids));
    }

    /** Those whose versions can all be read. One that can't is reported: it must not take the others down with it. */
    private List<Scheme> readable(List<Scheme> schemes) {
        var published = versionIds(schemes);
        return schemes.stream()
                .filter(scheme -> readable(scheme, published.getOrDefault(scheme.id(), List.of())))
                .toList();
    }

    boolean readable(Scheme scheme) {
        return !readable(List.of(scheme)).isEmpty();
    }

    private boolean readable(Scheme scheme, List<Long> versionIds) {
        try {
            versionIds.forEach(this::version);
            return !versionIds.isEmpty();
        } catch (UnreadableRules | Refusal e) {
            if (reported.add(scheme.id())) {
                LOG.error("Scheme {} of unit {} is left out", scheme.id(), scheme.rootUnitId(), e);
            }
            return false;
        }
    }

    private Map<Long, List<Long>> versionIds(List<Scheme> schemes) {
        var found = new HashMap<Long, List<Long>>();
        if (!schemes.isEmpty()) {
            db.query(
                    "select scheme_id, id from credit_scheme_version where scheme_id in (?) order by number",
                    row -> found.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(row.getLong(2)),
                    schemes.stream().map(Scheme::id).toList());
        }
        return found;
    }

    boolean unpublished(long schemeId) {
        return db.number("select count(*) from credit_scheme_version where scheme_id = ?", schemeId) == 0;
    }

    private static Scheme scheme(ResultSet row) throws SQLException {
        return new Scheme(
                row.getLong("id"),
                row.getLong("root_unit_id"),
                row.getString("code"),
                Text.of(row.getString("name_zh"), row.getString("name_en")),
                Text.of(row.getString("source_zh"), row.getString("source_en")));
    }

    private static SchemeVersion version(ResultSet row) throws SQLException {
        return new SchemeVersion(
                row.getLong("id"),
                row.getLong("scheme_id"),
                row.getInt("number"),
                row.getObject("effective_from", LocalDate.class),
                rules(row.getLong("id"), row.getString("rules")),
                row.getString("note"));
    }

    private static SchemeRules rules(long versionId, String stored) {
        try {
            return CreditJson.rules(stored);
        } catch (RuntimeException e) {
            throw new UnreadableRules(versionId, e);
        }
    }
}
