package org.xuefen.study.mandate;

import jakarta.inject.Singleton;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.Unit;
import org.xuefen.shared.Db;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.study.StudyRefusals;
import org.xuefen.study.mandate.Mandate.State;

/**
 * What of a mandate someone may see. Whoever organizes the unit it was made for sees all of it and keeps it; whoever
 * organizes a part of that unit sees how the members of that part stand. For anyone else it is not there.
 */
@Singleton
class Sight {
    private final Scopes scopes;
    private final MandateStore store;
    private final Db db;

    Sight(Scopes scopes, MandateStore store, Db db) {
        this.scopes = scopes;
        this.store = store;
        this.db = db;
    }

    /** @param paths of the subtrees whose members may be seen */
    record Seen(Mandate mandate, List<String> paths, boolean keeps) {
        /** Rows of {@code study_mandate_bound b} that may be seen. */
        Sql rows() {
            return Sql.within("b.unit_path", paths);
        }

        /** The same within one unit. */
        Seen in(Unit unit) {
            if (paths.stream().noneMatch(unit.path()::startsWith)) {
                throw new Refusal(StudyRefusals.MANDATE_NOT_FOUND);
            }
            return new Seen(mandate, List.of(unit.path()), keeps);
        }
    }

    Seen require(Caller caller, String id) {
        var mandate = store.require(Ids.parse(id));
        var paths = scopes.pathsOf(caller);
        if (paths.stream().anyMatch(mandate.unitPath()::startsWith)) {
            return new Seen(mandate, List.of(mandate.unitPath()), true);
        }
        var within = paths.stream()
                .filter(path -> path.startsWith(mandate.unitPath()))
                .toList();
        if (within.isEmpty() || mandate.state() == State.DRAFT || !concerns(mandate, within)) {
            throw new Refusal(StudyRefusals.MANDATE_NOT_FOUND);
        }
        return new Seen(mandate, within, false);
    }

    /** Refuses {@code study.mandate-not-yours} to those who only see it. */
    Mandate requireKept(Caller caller, String id) {
        var seen = require(caller, id);
        if (!seen.keeps()) {
            throw new Refusal(StudyRefusals.MANDATE_NOT_YOURS);
        }
        return seen.mandate();
    }

    /** Refuses {@code study.mandate-not-bound} unless it binds the member now. */
    void requireBound(Mandate mandate, long memberId) {
        if (db.number("""
                        select count(*) from study_mandate_bound
                        where mandate_id = ? and member_id = ? and is_current = true
                        """, mandate.id(), memberId) == 0) {
            throw new Refusal(StudyRefusals.MANDATE_NOT_BOUND);
        }
    }

    private boolean concerns(Mandate mandate, List<String> paths) {
        var rows = Sql.within("b.unit_path", paths);
        return db.one(
                        "select 1 from study_mandate_bound b where b.mandate_id = ? and b.is_current = true and "
                                + rows.text() + " limit 1",
                        row -> true,
                        Sql.arguments(mandate.id(), rows))
                .isPresent();
    }
}
