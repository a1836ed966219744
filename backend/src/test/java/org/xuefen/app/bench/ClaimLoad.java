package org.xuefen.app.bench;

import org.xuefen.app.XuefenApp;
import org.xuefen.shared.Db;

/** A claim of every tenth member, as rows: of ten claims six are approved, three wait, one is returned. */
final class ClaimLoad {
    private final Db db;

    ClaimLoad(XuefenApp app) {
        db = app.bean(Db.class);
    }

    void load(long rootId) {
        db.update("""
                insert into credit_claim (id, member_id, root_id, state, version, revision, title, first_day, last_day,
                    method, participation, amount_kind, amount_milli, category, provider, day_minutes, signs, created_at,
                    changed_at, first_submitted_at, submitted_at, waiting_since, due_at, appeals, decided_at)
                select id + 1, id, root_id,
                    case when id % 10 < 3 then 'FIRST_REVIEW' when id % 10 = 3 then 'RETURNED' else 'APPROVED' end,
                    1, 1, '安全生产培训', date '2026-03-02', date '2026-03-03', 'IN_PERSON', 'LEARNER', 'HOURS',
                    8000, 'policy', '市职工学校', 480, id % 50 = 0, t, t, t, t,
                    case when id % 10 < 3 then t end, case when id % 10 < 3 then timestampadd(day, 7, t) end, 0,
                    case when id % 10 < 3 then null else t end
                from (select id, root_id, timestampadd(second, -(id % 8000000), utc_timestamp(6)) t
                    from member where root_id = ? and id % 7 = 0) some
                """, rootId);
    }
}
