package org.xuefen.credit.scheme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.rules.Presets;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** Schemes, their versions and whom they apply to. Versions never change, so they are kept in memory once read. */
@Singleton
public class Schemes {
    private final Db db;
    private final Units units;
    private final Clock clock;
    private final Map<Long, SchemeVersion> versions = new ConcurrentHashMap<>();

    Schemes(Db db, Units units, Clock clock) {
        this.db = db;
        this.units = units;
        this.clock = clock;
    }

    /** To whom a scheme applies, and when. */
    public record Assignment(
            long id,
            long schemeId,
            long unitId,
            String unitPath,
            LocalDate fromDay,
            @Nullable LocalDate untilDay) {
        boolean holds(LocalDate day) {
            return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
        }
    }

    /**
     * Makes a preset the organization's own and applies it to a unit's subtree.
     *
     * @throws Refusal {@code credit.preset-not-found}, {@code credit.unit-has-scheme}
     */
    @Transactional
    public long adopt(String preset, Unit unit, LocalDate from, long actorId) {
        var chosen = Presets.find(preset).orElseThrow(() -> new Refusal(CreditRefusals.PRESET_NOT_FOUND, preset));
        var root = units.root(unit.id());
        var adopted = db.one(
                "select * from credit_scheme where root_unit_id = ? and code = ?", Schemes::scheme, root.id(), preset);
        long schemeId = adopted.map(Scheme::id).orElseGet(() -> create(chosen, root.id(), from, actorId));
        assign(schemeId, unit, from);
        return schemeId;
    }

    private long create(Presets.Preset preset, long rootId, LocalDate from, long actorId) {
        long id = Ids.next();
        db.update(
                """
                insert into credit_scheme
                    (id, root_unit_id, code, name_zh, name_en, source_zh, source_en, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                rootId,
                preset.code(),
                preset.name().zh(),
                preset.name().en(),
                preset.source().zh(),
                preset.source().en(),
                clock.instant(),
                actorId);
        publish(id, 1, from, preset.rules());
        return id;
    }

    private void publish(long schemeId, int number, LocalDate from, SchemeRules rules) {
        var json = CreditJson.rules(rules);
        db.update("""
                insert into credit_scheme_version
                    (id, scheme_id, number, effective_from, rules, rules_hash, published_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, Ids.next(), schemeId, number, from, json, sha256(json), clock.instant());
    }

    private void assign(long schemeId, Unit unit, LocalDate from) {
        for (var open : db.query(
                "select * from credit_assignment where unit_id = ? and until_day is null for update",
                Schemes::assignment,
                unit.id())) {
            if (!open.fromDay().isBefore(from)) {
                throw new Refusal(CreditRefusals.UNIT_HAS_SCHEME, open.fromDay().toString());
            }
            db.update("update credit_assignment set until_day = ? where id = ?", from.minusDays(1), open.id());
        }
        db.update(
                "insert into credit_assignment (id, scheme_id, unit_id, unit_path, from_day) values (?, ?, ?, ?, ?)",
                Ids.next(),
                schemeId,
                unit.id(),
                unit.path(),
                from);
    }

    /** The version that applies to what happened at that time in a unit; empty where no scheme does. */
    public Optional<SchemeVersion> applicable(String unitPath, Instant at) {
        var candidates = db.query("""
                select * from credit_assignment where ? like concat(unit_path, '%')
                order by char_length(unit_path) desc, from_day desc
                """, Schemes::assignment, unitPath);
        for (var candidate : candidates) {
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

    /** The version a standing of that year is reckoned by: the last one to take effect in it, or the first of all. */
    public SchemeVersion ofYear(long schemeId, int year) {
        var all = versionsOf(schemeId);
        return all.stream()
                .filter(version -> version.effectiveFrom().getYear() <= year)
                .reduce((_, later) -> later)
                .orElse(all.getFirst());
    }

    /** All versions of a scheme, the first one first. */
    public List<SchemeVersion> versionsOf(long schemeId) {
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
        return db.one("select * from credit_scheme where id = ?", Schemes::scheme, id)
                .orElseThrow(() -> new Refusal(CreditRefusals.SCHEME_NOT_FOUND));
    }

    /** Schemes of organizations, in the order they were adopted. */
    public List<Scheme> ofRoots(Collection<Long> rootIds) {
        return db.query("select * from credit_scheme where root_unit_id in (?) order by id", Schemes::scheme, rootIds);
    }

    /** Every scheme, in the order they were adopted. */
    public List<Scheme> all() {
        return db.query("select * from credit_scheme order by id", Schemes::scheme);
    }

    public List<Assignment> assignments(long schemeId) {
        return db.query(
                "select * from credit_assignment where scheme_id = ? order by from_day, id",
                Schemes::assignment,
                schemeId);
    }

    /** The assignments in force on a day, of all schemes, the deepest units first. */
    public List<Assignment> inForce(LocalDate day) {
        return db
                .query("select * from credit_assignment order by char_length(unit_path) desc, id", Schemes::assignment)
                .stream()
                .filter(assignment -> assignment.holds(day))
                .toList();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
                CreditJson.rules(row.getString("rules")));
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getLong("scheme_id"),
                row.getLong("unit_id"),
                row.getString("unit_path"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
