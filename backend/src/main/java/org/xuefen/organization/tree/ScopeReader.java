package org.xuefen.organization.tree;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.OrganizationRefusals;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Db;
import org.xuefen.shared.Refusal;

/** {@link Scopes} from the roles granted and the tree as it is. */
@Singleton
class ScopeReader implements Scopes {
    private final Accounts accounts;
    private final Units units;
    private final Db db;

    ScopeReader(Accounts accounts, Units units, Db db) {
        this.accounts = accounts;
        this.units = units;
        this.db = db;
    }

    @Override
    public List<String> pathsOf(Caller caller) {
        if (caller.has(Role.ADMINISTRATOR)) {
            return units.roots().stream().map(Unit::path).toList();
        }
        if (!caller.has(Role.ORGANIZER)) {
            return List.of();
        }
        var granted = units.findAll(accounts.organizedUnits(caller.memberId())).stream()
                .map(Unit::path)
                .sorted()
                .toList();
        var paths = new ArrayList<String>();
        for (var path : granted) {
            // Sorted, a path comes right after those it lies within.
            if (paths.isEmpty() || !path.startsWith(paths.getLast())) {
                paths.add(path);
            }
        }
        return paths;
    }

    @Override
    public void requireMember(Caller caller, long memberId) {
        if (!reaches(caller, memberId)) {
            throw new Refusal(OrganizationRefusals.MEMBER_NOT_FOUND);
        }
    }

    @Override
    public boolean reaches(Caller caller, long memberId) {
        var path = db.one("select unit_path from member where id = ?", row -> row.getString(1), memberId);
        return path.isPresent() && pathsOf(caller).stream().anyMatch(path.get()::startsWith);
    }

    @Override
    public Unit requireUnit(Caller caller, long unitId) {
        return units.find(unitId)
                .filter(unit -> pathsOf(caller).stream().anyMatch(unit.path()::startsWith))
                .orElseThrow(() -> new Refusal(OrganizationRefusals.UNIT_NOT_FOUND));
    }
}
