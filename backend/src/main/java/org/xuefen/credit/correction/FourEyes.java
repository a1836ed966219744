package org.xuefen.credit.correction;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Organizer;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;

/**
 * Who may confirm what another has begun: an organizer of the same unit or of one above it, or an administrator. Where
 * a unit has one organizer it is the level above; where there is nobody else at all, one person's word is enough.
 */
@Singleton
public class FourEyes {
    private final Db db;
    private final Accounts accounts;
    private final Scopes scopes;
    private final Units units;
    private final Clock clock;

    FourEyes(Db db, Accounts accounts, Scopes scopes, Units units, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    /** The unit by whose right the caller acts on what stands at that path: the highest they organize on it. */
    public Unit level(Caller caller, String path) {
        var own = scopes.pathsOf(caller).stream().filter(path::startsWith).findFirst();
        return units.require(last(own.orElse(path)));
    }

    /** Those who may confirm what was begun at that level, without {@code not}; administrators may too. */
    public List<Long> others(Unit level, Collection<Long> not) {
        return accounts.organizing(ids(level.path())).stream()
                .map(Organizer::accountId)
                .distinct()
                .filter(id -> !not.contains(id))
                .toList();
    }

    /** Whether it takes a second person; {@code not} are those who cannot be it. */
    public boolean required(Unit level, Collection<Long> not) {
        return switch (rule(first(level.path()))) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTOMATIC -> !others(level, not).isEmpty();
        };
    }

    public boolean mayConfirm(Caller caller, long levelUnitId) {
        return caller.has(Role.ADMINISTRATOR)
                || units.find(levelUnitId)
                        .filter(level -> scopes.pathsOf(caller).stream().anyMatch(level.path()::startsWith))
                        .isPresent();
    }

    FourEyesRule rule(long rootUnitId) {
        return db.one(
                        "select rule from credit_four_eyes where root_unit_id = ?",
                        row -> FourEyesRule.valueOf(row.getString(1)),
                        rootUnitId)
                .orElse(FourEyesRule.AUTOMATIC);
    }

    @Transactional
    void set(long rootUnitId, FourEyesRule rule, long actorId) {
        db.update("""
                insert into credit_four_eyes (root_unit_id, rule, changed_by, changed_at) values (?, ?, ?, ?)
                on duplicate key update rule = values(rule), changed_by = values(changed_by),
                    changed_at = values(changed_at)
                """, rootUnitId, rule, actorId, clock.instant());
    }

    private static List<Long> ids(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    private static long first(String path) {
        return ids(path).getFirst();
    }

    private static long last(String path) {
        return ids(path).getLast();
    }
}
