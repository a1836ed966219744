package org.xuefen.credit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.ledger.Ledger;
import org.xuefen.credit.merkle.CanonicalJson;
import org.xuefen.credit.merkle.Times;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** The leaf is the whole row, in one form. */
@ExtendWith(AppExtension.class)
class EntryLeafIT {
    private final XuefenApp app;
    private final Db db;

    EntryLeafIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
    }

    @Test
    void everyColumnOfAnEntryIsInItsLeaf() {
        var columns = db.query(
                "select column_name from information_schema.columns where table_schema = ? and table_name = 'credit_entry'",
                row -> row.getString(1),
                app.bean(XuefenSettings.class).ledger());
        assertThat(EntryLeaf.columns())
                .as("a new column needs a new version of the leaf")
                .containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void theLeafIsTheCanonicalJsonOfTheRow() {
        var entry = LogEntries.entry();
        app.bean(Ledger.class).append(entry);
        var members = new HashMap<String, String>();
        members.put("leaf", "xuefen.entry.v1");
        members.put("id", Long.toString(entry.id()));
        members.put("member_key", Long.toString(entry.memberKey()));
        members.put("scheme_id", "1");
        members.put("scheme_version_id", "1");
        members.put("kind", "AWARD");
        members.put("source_kind", "COURSE");
        members.put("source_id", "42");
        members.put("occurrence", "2026");
        members.put("follows", "0");
        members.put("reverses", null);
        members.put("category", "policy");
        members.put("delivery_method", "SELF_STUDY");
        members.put("amount_milli", "800");
        members.put("occurred_at", Times.text(entry.occurredAt()));
        members.put("recorded_at", Times.text(entry.recordedAt()));
        members.put("unit_id", "7");
        members.put("unit_path", "/1/7/");
        members.put("evidence_kind", "GENERATED");
        members.put("evidence_id", "0");
        members.put("evidence_commitment", "ab".repeat(32));
        members.put("steps", entry.steps());
        members.put("reason", null);
        members.put("reason_commitment", null);
        app.bean(Sequencer.class).catchUp();
        var leaf = app.bean(LogStore.class).leavesOf(List.of(entry.id())).getFirst();
        assertThat(leaf.content()).isEqualTo(CanonicalJson.object(members));
    }
}
