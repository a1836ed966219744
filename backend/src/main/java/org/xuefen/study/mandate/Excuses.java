package org.xuefen.study.mandate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.xuefen.shared.Db;

/** Copies into the bound rows what the exemptions say, those of the units above a member among them. */
@Singleton
class Excuses {
    private final Db db;

    Excuses(Db db) {
        this.db = db;
    }

    @Transactional
    void mark(long mandateId, Sql which) {
        db.update("""
                update study_mandate_bound b set b.excuse = (
                    select max(x.kind) from study_mandate_exemption x
                    where x.mandate_id = ? and x.undone_at is null and (x.member_id = b.member_id
                        or (x.unit_id is not null and b.unit_path like concat('%/', x.unit_id, '/%'))))
                where b.mandate_id = ? and b.is_current = true and\s""" + which.text(), Sql.arguments(mandateId, mandateId, which));
    }
}
