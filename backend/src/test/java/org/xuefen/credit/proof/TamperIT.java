package org.xuefen.credit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuefen.app.ProcessXuefen;
import org.xuefen.app.TestDatabase;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.merkle.Finding;
import org.xuefen.credit.merkle.Finding.Kind;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.LogFile;
import org.xuefen.identity.Role;

/**
 * The owner of the database, who may do everything, changes what is written: each time the comparison names the entry, and
 * so does whoever recomputes the exported log. Afterwards all is put back, and everything agrees again.
 */
@DisabledIfEnvironmentVariable(
        named = "XUEFEN_TEST_DB_URL",
        matches = ".+",
        disabledReason = "enters the embedded database as its owner")
class TamperIT {
    private static final int ENTRIES = 600;
    private static XuefenApp app;
    private static Connection owner;
    private static Connection application;
    private static List<Long> ids;
    private static XuefenApp.Client administrator;

    @BeforeAll
    static void start() throws SQLException {
        Path data = ProcessXuefen.freshData();
        app = XuefenApp.own(data, java.util.Map.of());
        ids = new ArrayList<>(LogEntries.log(app, ENTRIES / 2));
        app.bean(TreeHeads.class).current();
        ids.addAll(LogEntries.log(app, ENTRIES / 2));
        app.bean(TreeHeads.class).current();
        administrator = app.as(Role.ADMINISTRATOR);
        var address = TestDatabase.sharedWith(data);
        owner = DriverManager.getConnection(
                address.get("XUEFEN_DB_URL"), "xuefen_owner", address.get("XUEFEN_DB_OWNER_PASSWORD"));
        application = TestDatabase.connect(data);
    }

    @AfterAll
    static void stop() throws SQLException {
        owner.close();
        application.close();
        app.close();
    }

    private interface Tampering {
        void run() throws SQLException;
    }

    /** What the comparison and a recomputation of the export both find. */
    private static List<Finding> caught(Tampering tampering, Tampering undo) throws SQLException, IOException {
        tampering.run();
        List<Finding> found;
        try {
            var exported = new ArrayList<Finding>();
            var export = administrator.get("/api/v1/log/export").body();
            LogFile.check(new BufferedReader(new StringReader(export)), List.of(), exported::add, (_, _) -> {});
            found = app.bean(LogAudit.class).run().findings();
            assertThat(exported).isNotEmpty().allMatch(found::contains);
        } finally {
            undo.run();
        }
        assertThat(app.bean(LogAudit.class).run().findings()).isEmpty();
        return found;
    }

    private static void sql(String sql, Object... arguments) throws SQLException {
        try (var statement = owner.prepareStatement(sql.replace("@", "xuefen_ledger."))) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            assertThat(statement.executeUpdate()).as(sql).isPositive();
        }
    }

    @Test
    void aChangedEntryIsNamed() throws Exception {
        long id = ids.get(123);
        var found = caught(
                () -> sql("update @credit_entry set amount_milli = 9000 where id = ?", id),
                () -> sql("update @credit_entry set amount_milli = 800 where id = ?", id));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ENTRY_CHANGED);
            assertThat(finding.entryIds()).containsExactly(Long.toString(id));
            assertThat(finding.from()).isEqualTo(123);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member_key = member_key + 1",
                "occurred_at = occurred_at + interval 1 microsecond",
                "unit_path = '/2/7/'",
                "evidence_commitment = unhex(repeat('cd', 32))",
                "steps = concat(steps, ' ')",
                "reason = 'OTHER'",
                "kind = 'WHATEVER'",
                "reverses = 5"
            })
    void aChangeOfAnyColumnIsNamed(String change) throws Exception {
        long id = ids.get(77);
        sql("create temporary table xuefen.kept as select * from @credit_entry where id = ?", new Object[] {id});
        try {
            var found = caught(() -> sql("update @credit_entry set " + change + " where id = ?", id), () -> {
                sql("delete from @credit_entry where id = ?", id);
                sql("insert into @credit_entry select * from xuefen.kept");
            });
            assertThat(found).extracting(Finding::kind).containsExactly(Kind.ENTRY_CHANGED);
            assertThat(found.getFirst().entryIds()).containsExactly(Long.toString(id));
        } finally {
            try (var statement = owner.createStatement()) {
                statement.execute("drop temporary table xuefen.kept");
            }
        }
    }

    @Test
    void aRemovedEntryIsNamed() throws Exception {
        long id = ids.get(300);
        sql("create temporary table xuefen.removed as select * from @credit_entry where id = ?", id);
        var found = caught(
                () -> sql("delete from @credit_entry where id = ?", id),
                () -> sql("insert into @credit_entry select * from xuefen.removed"));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ENTRY_GONE);
            assertThat(finding.entryIds()).containsExactly(Long.toString(id));
        });
    }

    @Test
    void anInsertedEntryIsNamed() throws Exception {
        sql("create temporary table xuefen.inserted as select * from @credit_entry where id = ?", ids.get(10));
        sql("update xuefen.inserted set id = 77, member_key = 77");
        var found = caught(
                () -> sql("insert into @credit_entry select * from xuefen.inserted"),
                () -> sql("delete from @credit_entry where id = 77"));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ENTRY_UNLOGGED);
            assertThat(finding.entryIds()).containsExactly("77");
        });
    }

    @Test
    void entriesThatChangedPlacesAreNamed() throws Exception {
        long one = ids.get(40);
        long other = ids.get(41);
        Tampering swap = () -> {
            sql("update @credit_entry set id = 1 where id = ?", one);
            sql("update @credit_entry set id = ? where id = ?", one, other);
            sql("update @credit_entry set id = ? where id = 1", other);
        };
        var found = caught(swap, swap);
        assertThat(found).extracting(Finding::kind).containsOnly(Kind.ENTRY_CHANGED);
        assertThat(found.stream().flatMap(finding -> finding.entryIds().stream()))
                .containsExactly(Long.toString(one), Long.toString(other));
    }

    /** With their leaves, so that each leaf is its entry's: the stored node above them and the signed head tell. */
    @Test
    void leavesThatChangedPlacesAreFoundByWhatWasSigned() throws Exception {
        Tampering swap = () -> {
            sql("update @log_leaf set leaf_index = -1 where leaf_index = 5");
            sql("update @log_leaf set leaf_index = 5 where leaf_index = 9");
            sql("update @log_leaf set leaf_index = 9 where leaf_index = -1");
        };
        var found = caught(swap, swap);
        assertThat(found)
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.NODE_CHANGED, Kind.HEAD_CONTRADICTED);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.from()).isZero();
            assertThat(finding.until()).isBetween(10L, 300L);
        });
    }

    /** Entry, leaf and node made to fit each other: only what was signed can't be. */
    @Test
    void aHistoryRewrittenInFullIsFoundByWhatWasSignedAndNothingIsSignedOnTopOfIt() throws Exception {
        long id = ids.get(450);
        var before = app.bean(LogStore.class).leaves(450, 451).getFirst();
        var found = caught(
                () -> {
                    sql("update @credit_entry set amount_milli = 9000 where id = ?", id);
                    var forged =
                            app.bean(LogStore.class).leaves(450, 451).getFirst().content();
                    sql(
                            "update @log_leaf set leaf_hash = ? where leaf_index = 450",
                            Hash.ofText(forged).bytes());
                    sql(
                            "update @log_node set node_hash = ? where level = 8 and node_index = 1",
                            node(256, 512).bytes());
                    LogEntries.log(app, 1);
                    assertThatThrownBy(() -> app.bean(TreeHeads.class).current())
                            .hasMessageContaining("nothing more is signed");
                },
                () -> {
                    sql("update @credit_entry set amount_milli = 800 where id = ?", id);
                    sql(
                            "update @log_leaf set leaf_hash = ? where leaf_index = 450",
                            before.hash().bytes());
                    sql(
                            "update @log_node set node_hash = ? where level = 8 and node_index = 1",
                            node(256, 512).bytes());
                });
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.HEAD_CONTRADICTED);
            assertThat(finding.from()).isEqualTo(300);
            assertThat(finding.until()).isEqualTo(600);
        });
    }

    private static Hash node(long from, long until) {
        var hashes = app.bean(LogStore.class).leaves(from, until).stream()
                .map(LogStore.Leaf::hash)
                .toList();
        for (; hashes.size() > 1; ) {
            var above = new ArrayList<Hash>();
            for (int i = 0; i < hashes.size(); i += 2) {
                above.add(Hash.ofNode(hashes.get(i), hashes.get(i + 1)));
            }
            hashes = above;
        }
        return hashes.getFirst();
    }

    @Test
    void leavesCutOffAtTheEndAreMissed() throws Exception {
        sql("create temporary table xuefen.cut as select * from @log_leaf where leaf_index >= 590");
        var found = caught(
                () -> sql("delete from @log_leaf where leaf_index >= 590"),
                () -> sql("insert into @log_leaf select * from xuefen.cut"));
        assertThat(found).extracting(Finding::kind).contains(Kind.LEAVES_CUT).contains(Kind.ENTRY_UNLOGGED);
        assertThat(found.stream().flatMap(finding -> finding.entryIds().stream()))
                .contains(Long.toString(ids.get(595)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update @credit_entry set amount_milli = 1",
                "delete from @credit_entry",
                "update @log_leaf set entry_id = 1",
                "delete from @log_leaf",
                "update @log_node set node_index = 1",
                "delete from @log_node",
                "update @log_head set size = 1",
                "delete from @log_head",
                "update @log_key set origin = ''",
                "delete from @log_key",
                "truncate table @log_leaf",
                "drop table @log_leaf",
                "update @ledger_pending set entry_id = 1"
            })
    void theApplicationsAccountMayNot(String sql) {
        assertThatThrownBy(() -> application.createStatement().execute(sql.replace("@", "xuefen_ledger.")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    @Test
    void anEntryCannotHaveTwoLeaves() {
        assertThatThrownBy(() -> application
                        .createStatement()
                        .execute("insert into xuefen_ledger.log_leaf select 99999, entry_id, leaf_hash"
                                + " from xuefen_ledger.log_leaf where leaf_index = 3"))
                .hasMessageContaining("log_leaf_entry");
    }
}
