package org.xuefen.app.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Studying;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.shared.Db;
import org.xuefen.shared.ServerClock;
import org.xuefen.shared.XuefenSettings;

/** What is known of a person is declared column by column, handed out whole, and gone once they are erased. */
@ExtendWith(AppExtension.class)
class PersonalIT {
    private final XuefenApp app;
    private final Db db;
    private final List<PersonalTable> declared;
    private final String ledger;

    PersonalIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        declared = app.bean(PersonalTables.class).all();
        ledger = app.bean(XuefenSettings.class).ledger();
    }

    @Test
    void everyColumnSaysWhetherItIsPersonal() {
        var said = new TreeSet<String>();
        declared.forEach(table -> table.columns().forEach(column -> said.add(table.name() + "." + column)));
        assertThat(said).isEqualTo(new TreeSet<>(columns("%").keySet()));
    }

    @Test
    void aMemberGetsAllThatIsKnownOfThemInOneFile() throws Exception {
        var study = new Studying(app);
        long member = study.organization().member(study.organization().root());
        study.complete(member, study.course("policy", 20), 20);
        var files = unzip(app.as(member));
        assertThat(files).containsKeys("README.txt", "identity/account.json", "organization/member.json");
        assertThat(files.get("credit/credit_entry.json")).contains("\"amount_milli\" : \"4000\"");
        assertThat(files.get("study/study_completion.json")).contains("evidence_sha256");
        assertThat(files.get("identity/account.json"))
                .contains(account(member).name())
                .doesNotContain("password_hash");
        assertThat(files.get("credit/credit_member.json")).doesNotContain("secret");
    }

    @Test
    void anErasedPersonLeavesSumsBehindAndNoWordOfThemself() {
        var study = new Studying(app);
        long member = study.organization().member(study.organization().root());
        study.complete(member, study.course("policy", 20), 20);
        var name = account(member).name();
        var username = account(member).username();
        long sum = creditsInAll();
        var own = app.as(member);
        assertThat(own.post("/api/v1/me/erasure", Map.of("password", "not mine"))
                        .code())
                .isEqualTo("identity.password-wrong");
        assertThat(own.post("/api/v1/me/erasure", Map.of("password", XuefenApp.PASSWORD))
                        .status())
                .isEqualTo(200);
        var erasures = app.bean(Erasures.class);
        erasures.run();
        assertThat(account(member).name()).isEqualTo(name);

        ServerClock.at(Instant.now().plus(Erasures.GRACE).plus(Duration.ofMinutes(1)), erasures::run);

        assertThat(own.get("/api/v1/me/sessions").status()).isEqualTo(401);
        assertThat(app.bean(Members.class).require(member).active()).isFalse();
        assertThat(whereStands(name)).isEmpty();
        assertThat(account(member).username()).isEqualTo("erased-" + member).isNotEqualTo(username);
        assertThat(creditsInAll()).isEqualTo(sum);
        assertThat(db.number("select count(*) from credit_member where member_id = ?", member))
                .isZero();
        assertThat(erasures.find(member).orElseThrow().doneAt()).isNotNull();
        erasures.erase(member);
    }

    @Test
    void aWishCanBeTakenBackWhileItWaits() {
        var study = new Studying(app, null);
        long member = study.organization().member(study.organization().root());
        var own = app.as(member);
        own.post("/api/v1/me/erasure", Map.of("password", XuefenApp.PASSWORD));
        assertThat(own.get("/api/v1/me/erasure").json().get("dueAt")).isNotNull();
        assertThat(own.delete("/api/v1/me/erasure").status()).isEqualTo(204);
        assertThat(own.get("/api/v1/me/erasure").json().get("dueAt")).isNull();
    }

    @Test
    void anAdministratorErasesOnALetterAndNobodyElseMay() {
        var study = new Studying(app, null);
        long member = study.organization().member(study.organization().root());
        var organizer =
                app.as(study.organization().organizer(study.organization().root()));
        var path = "/api/v1/members/" + member + "/erasure";
        var order = Map.of("username", account(member).username());
        assertThat(organizer.post(path, order).status()).isEqualTo(403);
        var administrator = app.as(Role.ADMINISTRATOR);
        assertThat(administrator.post(path, Map.of("username", "someone-else")).code())
                .isEqualTo("identity.username-other");
        assertThat(administrator.post(path, order).json().get("doneAt")).isNotNull();
    }

    private Accounts.Account account(long id) {
        return app.bean(Accounts.class).find(id).orElseThrow();
    }

    private long creditsInAll() {
        return db.number("select sum(amount_milli) from " + ledger + ".credit_entry");
    }

    /** Every column of this kind in both schemata, with its table. */
    private Map<String, String> columns(String type) {
        var found = new HashMap<String, String>();
        db.query("""
                select c.table_name, c.column_name, c.table_schema from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema in (database(), ?) and t.table_type = 'BASE TABLE' and c.data_type like ?
                    and c.table_name not like 'flyway%'
                """, row -> found.put(row.getString(1) + "." + row.getString(2), row.getString(3)), ledger, type);
        return found;
    }

    /** Where in the whole database these words stand. */
    private List<String> whereStands(String words) {
        var texts = new HashMap<>(columns("varchar"));
        texts.putAll(columns("%text"));
        return texts.entrySet().stream()
                .filter(column -> {
                    var at = column.getKey().split("\\.", -1);
                    return db.number(
                                    "select count(*) from " + column.getValue() + "." + at[0] + " where convert(`"
                                            + at[1] + "` using utf8mb4) like ?",
                                    "%" + words + "%")
                            > 0;
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private static Map<String, String> unzip(XuefenApp.Client client) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(client.bytes("/api/v1/me/data")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = new ByteArrayOutputStream();
                zip.transferTo(content);
                files.put(entry.getName(), content.toString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
