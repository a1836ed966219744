package org.xuefen.organization.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.organization.TestOrganization;
import org.xuefen.shared.Db;

/** From a file to units and members: checked first, then all of it or nothing. */
@ExtendWith(AppExtension.class)
class ImportIT {
    private static final String BOUNDARY = "----roster";
    private final XuefenApp app;
    private final Db db;
    private final TestOrganization organization;
    private final XuefenApp.Client organizer;

    ImportIT(XuefenApp app) {
        this.app = app;
        db = app.bean(Db.class);
        organization = new TestOrganization(app);
        organizer = app.as(organization.organizer(organization.root()));
    }

    @Test
    void unitsThenMembersAreImportedAndActivated() {
        var units = """
                组织编号,组织名称,英文名称,上级编号,组织类型
                KD-1-1,高新片区分会,,KD-1,工会分会
                KD-1,迅达快递工会,Xunda,,union
                """;
        var done = follow(run(upload("UNITS", "units.csv", units.getBytes(Charset.forName("GBK")))));
        assertThat(done).containsEntry("state", "DONE").containsEntry("done", 2);
        var members = """
                \uFEFF姓名;学员编号;组织编号;行业;邮箱;加入日期
                周海涛;X%1$d-1;KD-1-1;G602;zhou@example.org;2024-03-18
                =何静;X%1$d-2;迅达快递工会;快递服务;;2024/3/1
                李四;X%1$d-3;;;;
                """.formatted(XuefenApp.serial());
        var imported = follow(run(upload("MEMBERS", "members.csv", members.getBytes(StandardCharsets.UTF_8))));
        assertThat(imported).containsEntry("state", "DONE").containsEntry("rows", 3);
        assertThat(count()).isEqualTo(3 + 1);
        assertThat(db.number("""
                        select count(*) from member m join unit u on u.id = m.unit_id
                        where m.root_id = ? and u.code in ('KD-1', 'KD-1-1') and m.industry = 'G602'
                        """, organization.root())).isEqualTo(2);
        var path = "/api/v1/imports/" + imported.get("id") + "/links";
        var links = organizer.post(path, Map.of("mail", false));
        assertThat(links.body().lines()).hasSize(4);
        assertThat(links.body()).contains("\"'=何静\"");
        var token = links.body().replaceAll("(?s).*?token=([^\"]+)\".*", "$1");
        assertThat(app.anonymous()
                        .post("/api/v1/activation", Map.of("token", token, "password", "nine purple kettles"))
                        .status())
                .isEqualTo(200);
        assertThat(organizer.post(path, Map.of("mail", false)).code()).isEqualTo("organization.import-links-taken");
    }

    @Test
    void everyBadCellIsReportedByLineAndColumnAndNothingIsImported() {
        long taken = organization.member(organization.root());
        var number = db.one("select member_no from member where id = ?", row -> row.getString(1), taken)
                .orElseThrow();
        var file = """
                Name,Member number,Unit,Industry,E-mail,Joined
                ,A1,,,,
                Wang,A2,nowhere,Z99,not-an-address,yesterday
                Li,A2,,,,2099-01-01
                Zhao,%s,,,,
                """.formatted(number);
        var checked = upload("MEMBERS", "bad.csv", file.getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(checked).containsEntry("problems", 8).containsEntry("state", "CHECKED");
        var found = findings(checked).stream()
                .map(each -> each.get("line") + " " + each.get("column") + " " + each.get("code"))
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "2 A organization.row-value-missing",
                        "3 C organization.row-unit-unknown",
                        "3 D organization.row-industry-unknown",
                        "3 E organization.row-email-malformed",
                        "3 F organization.row-date-malformed",
                        "4 B organization.row-repeated",
                        "4 F organization.row-date-in-future",
                        "5 B organization.row-taken");
        assertThat(findings(checked))
                .allSatisfy(each -> assertThat(each)
                        .satisfies(
                                one -> assertThat(String.valueOf(one.get("zh"))).matches(".*[\\u4e00-\\u9fff].*"))
                        .satisfies(
                                one -> assertThat(String.valueOf(one.get("en"))).matches("[\\x20-\\x7e“”’]+")));
        var refused = organizer.post("/api/v1/imports/" + checked.get("id") + "/run", null);
        assertThat(refused.code()).isEqualTo("organization.import-has-problems");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aTreeThatCannotBeIsReported() {
        var file = """
                code,name,parent,kind
                A,One,B,union
                B,Two,A,union
                C,Three,nowhere,union
                D,Four,,galaxy
                """;
        var checked = upload("UNITS", "tree.csv", file.getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(findings(checked).stream().map(each -> each.get("line") + " " + each.get("code")))
                .contains(
                        "4 organization.row-parent-unknown",
                        "5 organization.row-kind-unknown",
                        "2 organization.row-parent-circle");
    }

    @Test
    void whatIsNoRosterIsRefusedAsAWhole() {
        assertThat(upload("MEMBERS", "x.csv", "a,b\n1,2".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("organization.file-column-missing");
        assertThat(upload("MEMBERS", "x.csv", new byte[0]).code()).isIn("organization.file-empty");
        assertThat(upload("MEMBERS", "x.xlsx", new byte[] {'P', 'K', 3, 4, 0}).code())
                .isEqualTo("organization.file-xlsx-broken");
        assertThat(upload("MEMBERS", "x.csv", "姓名,学员编号".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("organization.file-no-rows");
    }

    @Test
    void aNumberTakenBetweenCheckAndImportStopsAllOfIt() {
        var number = "R" + XuefenApp.serial();
        var file = "姓名,学员编号\n甲," + number + "a\n乙," + number + "b\n";
        var first = upload("MEMBERS", "1.csv", file.getBytes(StandardCharsets.UTF_8));
        var second = upload("MEMBERS", "2.csv", file.getBytes(StandardCharsets.UTF_8));
        follow(run(first));
        var late = follow(run(second));
        assertThat(late).containsEntry("state", "CHECKED").containsEntry("problems", 2);
        assertThat(count()).isEqualTo(2 + 1);
    }

    @Test
    void templatesReadBackAsEmptyRosters() throws IOException {
        for (var kind : List.of("UNITS", "MEMBERS")) {
            var csv = organizer.get("/api/v1/import-templates/" + kind + "?language=zh");
            assertThat(csv.status()).isEqualTo(200);
            assertThat(upload(kind, "t.csv", csv.body().getBytes(StandardCharsets.UTF_8))
                            .code())
                    .isEqualTo("organization.file-no-rows");
        }
        var rows = TableReader.read(Template.xlsx(RosterKind.MEMBERS, true, List.of(), List.of()));
        assertThat(rows.getFirst().cells()).startsWith("Name", "Member number");
    }

    @Test
    void tenThousandMembersTakeSeconds() {
        var number = "B" + XuefenApp.serial() + "-";
        var file = new StringBuilder("姓名,学员编号,行业\n");
        for (int i = 0; i < 10_000; i++) {
            file.append("学员").append(i).append(',').append(number).append(i).append(",G602\n");
        }
        long began = System.nanoTime();
        var done = follow(run(upload("MEMBERS", "many.csv", file.toString().getBytes(StandardCharsets.UTF_8))));
        assertThat(done).containsEntry("state", "DONE").containsEntry("done", 10_000);
        assertThat(count()).isEqualTo(10_000 + 1);
        assertThat((System.nanoTime() - began) / 1_000_000_000).isLessThan(60);
    }

    private long count() {
        return db.number("select count(*) from member where root_id = ?", organization.root());
    }

    private XuefenApp.Answer run(XuefenApp.Answer checked) {
        assertThat(checked.json()).containsEntry("problems", 0);
        return organizer.post("/api/v1/imports/" + checked.json().get("id") + "/run", null);
    }

    /** Asks until the import has ended, as the page does. */
    private Map<String, Object> follow(XuefenApp.Answer started) {
        assertThat(started.status()).isEqualTo(202);
        for (int i = 0; i < 600; i++) {
            var now =
                    organizer.get("/api/v1/imports/" + started.json().get("id")).json();
            if (!List.of("QUEUED", "RUNNING").contains(now.get("state"))) {
                return now;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("the import did not end");
    }

    private XuefenApp.Answer upload(String kind, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        try {
            for (var field : Map.of("kind", kind, "unitId", Long.toString(organization.root()))
                    .entrySet()) {
                body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return organizer.send(
                "POST",
                "/api/v1/imports",
                body.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> findings(Map<String, Object> checked) {
        return (List<Map<String, Object>>) checked.get("findings");
    }
}
