package org.xuefen.credit.certificate;

import java.time.LocalDate;
import java.util.List;
import org.xuefen.app.XuefenApp;
import org.xuefen.shared.Db;
import org.xuefen.shared.Text;

/** A certificate of every seventh member, as rows; one of a hundred is revoked. */
public final class CertificateLoad {
    private final Db db;

    public CertificateLoad(XuefenApp app) {
        db = app.bean(Db.class);
    }

    public void load(long rootId) {
        var some = " from member where root_id = ? and id % 7 = 0";
        db.update("""
                insert into certificate (id, design_id, member_id, occurrence, root_unit_id, number, edition_id,
                    name_shown, created_at)
                select id + 2, root_id, id, '2026', root_id, concat('26-', right(concat(id), 12)), id + 3, false,
                    utc_timestamp(6)
                """ + some, rootId);
        long lists = db.number("select count(*) from certificate_edition");
        db.update("""
                insert into certificate_edition (id, certificate_id, edition, content, content_sha256, achieved_at,
                    issued_at, uuid, status_list, status_index, state)
                select id + 3, id + 2, 1, ?, unhex(sha2(concat(id), 256)), utc_timestamp(6), utc_timestamp(6), uuid(),
                    row_number() over (order by id) + ?, 0, case when id % 100 = 0 then 'REVOKED' else 'VALID' end
                """ + some, ContentJson.write(content()), lists, rootId);
    }

    private static Content content() {
        var day = LocalDate.of(2026, 6, 1);
        return new Content(
                "王芳",
                Text.of("年度学习合格证", "Annual study"),
                Text.of("{name} 完成了年度学习。", "{name} has completed the year."),
                Text.of("7 学分", "7 credits"),
                7000,
                day,
                day,
                null,
                Text.of("规模测试联合会", "Federation"),
                Text.of("第 1 分会", "Branch 1"),
                Text.of("主席", "Chair"),
                Text.of("年度学习", "Annual study"),
                1,
                "1",
                2026,
                Look.values()[0],
                List.of("1", "2"),
                "0".repeat(64));
    }
}
