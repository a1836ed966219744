package org.xuefen.credit.scheme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.presets.Presets;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Refusal.FieldRefusal;
import org.xuefen.shared.Text;

/** The next version of each scheme while it is written. Rights are the caller's business. */
@Singleton
public class Drafts {
    private static final int LONGEST = 200_000;

    private final Db db;
    private final Schemes schemes;
    private final Units units;
    private final Clock clock;

    Drafts(Db db, Schemes schemes, Units units, Clock clock) {
        this.db = db;
        this.schemes = schemes;
        this.units = units;
        this.clock = clock;
    }

    /** Begins a scheme of its own, from a preset or from nothing; it applies to nobody before it is published. */
    @Transactional
    public SchemeDraft begin(long rootUnitId, Text name, @Nullable String preset, long actorId) {
        var chosen = preset == null
                ? Blank.RULES
                : Presets.find(preset)
                        .orElseThrow(() -> new Refusal(CreditRefusals.PRESET_NOT_FOUND, preset))
                        .rules();
        var source = preset == null
                ? Text.of("自行制定", "Our own")
                : Presets.find(preset).orElseThrow().source();
        long schemeId = schemes.create(rootUnitId, name, source, actorId);
        return insert(schemeId, null, chosen, actorId);
    }

    /** The draft there is, or a new one that says what the latest version says. */
    @Transactional
    public SchemeDraft next(long schemeId, long actorId) {
        var there = find(schemeId);
        if (there.isPresent()) {
            return there.get();
        }
        var latest = schemes.versionsOf(schemeId).getLast();
        return insert(schemeId, latest.id(), latest.rules(), actorId);
    }

    private SchemeDraft insert(long schemeId, @Nullable Long base, SchemeRules rules, long actorId) {
        db.update("""
                insert into credit_scheme_draft (scheme_id, base_version_id, rules, revision, saved_at, saved_by)
                values (?, ?, ?, 1, ?, ?) on duplicate key update scheme_id = values(scheme_id)
                """, schemeId, base, CreditJson.rules(rules), clock.instant(), actorId);
        return require(schemeId);
    }

    public Optional<SchemeDraft> find(long schemeId) {
        return db.one("select * from credit_scheme_draft where scheme_id = ?", Drafts::read, schemeId);
    }

    /** @throws Refusal {@code credit.draft-not-found} */
    public SchemeDraft require(long schemeId) {
        return find(schemeId).orElseThrow(() -> new Refusal(CreditRefusals.DRAFT_NOT_FOUND));
    }

    /** @throws Refusal {@code credit.draft-changed} when someone has saved it since that revision */
    @Transactional
    public SchemeDraft save(long schemeId, long revision, SchemeRules rules, long actorId) {
        require(schemeId);
        var json = CreditJson.rules(rules);
        if (json.length() > LONGEST) {
            throw new Refusal(CreditRefusals.DRAFT_TOO_LONG);
        }
        int saved = db.update("""
                update credit_scheme_draft set rules = ?, revision = revision + 1, saved_at = ?, saved_by = ?
                where scheme_id = ? and revision = ?
                """, json, clock.instant(), actorId, schemeId, revision);
        if (saved == 0) {
            throw new Refusal(CreditRefusals.DRAFT_CHANGED);
        }
        return require(schemeId);
    }

    /** A scheme that was never published goes with its draft. */
    @Transactional
    public void discard(long schemeId) {
        db.update("delete from credit_scheme_draft where scheme_id = ?", schemeId);
        db.update("""
                delete from credit_scheme where id = ?
                    and not exists (select 1 from credit_scheme_version v where v.scheme_id = credit_scheme.id)
                """, schemeId);
    }

    /** Everything that keeps rules from being published, by field. */
    public List<FieldRefusal> problems(long schemeId, SchemeRules rules) {
        var problems = new ArrayList<>(RuleCheck.of(rules));
        var root = units.require(schemes.require(schemeId).rootUnitId());
        for (int i = 0; i < rules.requirements().size(); i++) {
            var unitId = rules.requirements().get(i).audience().unitId();
            boolean there = unitId == null
                    || (unitId.matches("[0-9]{1,18}")
                            && units.find(Long.parseLong(unitId))
                                    .filter(unit -> unit.within(root))
                                    .isPresent());
            if (!there) {
                problems.add(new FieldRefusal(
                        "requirements[" + i + "].audience.unitId", CreditRefusals.RULE_UNIT, List.of()));
            }
        }
        return problems;
    }

    /**
     * Makes a draft the next version, which never changes again.
     *
     * @param from the first day it applies to; not in the past, unless it is the first version there is
     * @throws Refusal {@code credit.rules-invalid} with every problem by field, {@code credit.draft-changed},
     *     {@code credit.version-from}
     */
    @Transactional
    public SchemeVersion publish(long schemeId, long revision, LocalDate from, String note, long actorId) {
        var draft = db.one("select * from credit_scheme_draft where scheme_id = ? for update", Drafts::read, schemeId)
                .orElseThrow(() -> new Refusal(CreditRefusals.DRAFT_NOT_FOUND));
        if (draft.revision() != revision) {
            throw new Refusal(CreditRefusals.DRAFT_CHANGED);
        }
        var problems = problems(schemeId, draft.rules());
        if (!problems.isEmpty()) {
            throw Refusal.fields(CreditRefusals.RULES_INVALID, problems);
        }
        var version = schemes.publishNext(schemeId, from, draft.rules(), note, actorId);
        db.update("delete from credit_scheme_draft where scheme_id = ?", schemeId);
        return version;
    }

    private static SchemeDraft read(ResultSet row) throws SQLException {
        return new SchemeDraft(
                row.getLong("scheme_id"),
                Db.id(row, "base_version_id"),
                CreditJson.rules(row.getString("rules")),
                row.getLong("revision"),
                Db.requireInstant(row, "saved_at"),
                row.getLong("saved_by"));
    }
}
