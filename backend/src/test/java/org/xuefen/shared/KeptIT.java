package org.xuefen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.transaction.SynchronousTransactionManager;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.organization.TestOrganization;

/** What pages remember of tables that are seldom written is never older than a second, and never older than one's own write. */
@ExtendWith(AppExtension.class)
class KeptIT {
    private final XuefenApp app;
    private final Db db;
    private final Kept<Long, String> names;
    private final long unit;

    KeptIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        names = app.bean(Keeping.class).of(10, "unit");
        unit = new TestOrganization(app).root();
    }

    @Test
    void anOwnWriteIsSeenAtOnce() {
        for (int i = 0; i < 20; i++) {
            rename("name" + i);
            assertThat(name()).isEqualTo("name" + i);
            assertThat(name()).isEqualTo("name" + i);
        }
    }

    @Test
    void insideATransactionNothingIsRememberedOrTakenFromMemory() {
        rename("before");
        assertThat(name()).isEqualTo("before");
        SynchronousTransactionManager<?> transactions = app.bean(SynchronousTransactionManager.class);
        assertThatThrownBy(() -> transactions.executeWrite(_ -> {
                    rename("never");
                    assertThat(name()).isEqualTo("never");
                    throw new IllegalStateException("back");
                }))
                .hasMessage("back");
        assertThat(name()).isEqualTo("before");
    }

    @Test
    void anotherNodesWriteIsSeenASecondLater() throws Exception {
        rename("mine");
        assertThat(name()).isEqualTo("mine");
        var pool = DelegatingDataSource.unwrapDataSource(app.bean(DataSource.class));
        try (Connection elsewhere = pool.getConnection();
                var statement = elsewhere.prepareStatement("update unit set name_zh = 'theirs' where id = ?")) {
            statement.setLong(1, unit);
            statement.executeUpdate();
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        while (!name().equals("theirs") && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(name()).isEqualTo("theirs");
    }

    private String name() {
        return names.get(
                unit,
                id -> db.one("select name_zh from unit where id = ?", row -> row.getString(1), id)
                        .orElseThrow());
    }

    private void rename(String name) {
        db.update("update unit set name_zh = ? where id = ?", name, unit);
    }
}
