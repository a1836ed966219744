package org.xuefen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;

/** Catalogues of others become listings, once each. */
@ExtendWith(AppExtension.class)
class CatalogueImportIT {
    private static final String HEADER = "source\tid\tlang\ttitle\tdescription\tcategory\tprovider\textra\n";

    private final XuefenApp app;

    CatalogueImportIT(XuefenApp app) {
        this.app = app;
    }

    @Test
    void importingAgainChangesNothingAndAChangeIsANewRevision() {
        var trainer = app.as(Role.TRAINER);
        var source = "again-" + XuefenApp.serial();
        var file = HEADER + source + "\t1\ten\tFirst\tText\tc\tProvider\tweeks=4\n" + source
                + "\t2\tzh\t\t第一句。第二句。\tc\tProvider\t\n";
        assertThat(upload(trainer, bytes(file)).json())
                .containsEntry("created", 2)
                .containsEntry("titlesDerived", 1);
        assertThat(imported(trainer, bytes(file))).containsEntry("created", 2);
        assertThat(imported(trainer, bytes(file))).containsEntry("unchanged", 2);
        var renamed = HEADER + source + "\t1\ten\tFirst, renamed\tText\tc\tProvider\tweeks=4\n";
        assertThat(imported(trainer, bytes(renamed))).containsEntry("updated", 1);
        var listed =
                app.as().get("/api/v1/courses?listed=true&limit=100").json().toString();
        assertThat(listed).contains("First, renamed").contains("第一句");
    }

    @Test
    void aPersonChecksRunsAndWatchesAnImport() throws Exception {
        var trainer = app.as(Role.TRAINER);
        var source = "run-" + XuefenApp.serial();
        var file = HEADER + source + "\t1\ten\tA course\t\t\tP\t\n" + source + "\t2\tfr\tUn cours\t\t\tP\t\n";
        var checked = upload(trainer, file.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.status()).as(checked.body()).isEqualTo(201);
        assertThat(checked.json())
                .containsEntry("state", "CHECKED")
                .containsEntry("created", 1)
                .containsEntry("refused", 1);
        var path = "/api/v1/studio/imports/" + checked.json().get("id");
        assertThat(trainer.get(path + "/lines").list())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("line", 3)
                        .containsEntry("column", "lang")
                        .containsEntry("code", "lang-unknown"));
        assertThat(app.as(Role.TRAINER).get(path).code()).isEqualTo("catalogue.import-not-found");
        assertThat(trainer.post(path + "/run", null).status()).isEqualTo(202);
        assertThat(trainer.post(path + "/run", null).code()).isEqualTo("catalogue.import-running");
        assertThat(ended(trainer, path)).containsEntry("created", 1).containsEntry("done", 1);
    }

    @Test
    void aListingIsChangedByWhoListedItOrAnAdministratorAlone() {
        var source = "mine-" + XuefenApp.serial();
        var file = HEADER + source + "\t1\ten\tMine\tText\tc\tP\t\n";
        assertThat(imported(app.as(Role.TRAINER), bytes(file))).containsEntry("created", 1);

        var renamed = bytes(HEADER + source + "\t1\ten\tTheirs\tText\tc\tP\t\n");
        var stranger = app.as(Role.TRAINER);
        var checked = upload(stranger, renamed);
        assertThat(checked.json()).containsEntry("updated", 0).containsEntry("refused", 1);
        assertThat(stranger.get("/api/v1/studio/imports/" + checked.json().get("id") + "/lines")
                        .list())
                .singleElement()
                .satisfies(
                        line -> assertThat(line).containsEntry("line", 2).containsEntry("code", "listed-by-another"));
        assertThat(imported(stranger, renamed)).containsEntry("updated", 0);
        assertThat(titles(source)).containsExactly("Mine");

        assertThat(imported(app.as(Role.ADMINISTRATOR), renamed)).containsEntry("updated", 1);
        assertThat(titles(source)).containsExactly("Theirs");
    }

    @Test
    void aCourseWithoutAnIndustryGetsTheOneItsWordsSpeakFor() {
        var source = "words-" + XuefenApp.serial();
        var file = HEADER + source + "\t1\tzh\t快递员道路交通安全\t外卖和快递配送途中的交通安全。\tc\tP\t\n" + source
                + "\t2\ten\tOn nothing\tText\tc\tP\t\n";
        imported(app.as(Role.TRAINER), bytes(file));
        var db = app.bean(Db.class);
        var content = "select r.content from course c join revision r on r.id = c.current_revision_id"
                + " where c.source = ? and c.source_id = ?";
        assertThat(db.one(content, row -> row.getString(1), source, "1").orElseThrow())
                .contains("\"industries\":[\"G602\"]", "\"industrySuggested\":true");
        assertThat(db.one(content, row -> row.getString(1), source, "2").orElseThrow())
                .contains("\"industries\":[]", "\"industrySuggested\":false");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Uploads, runs and waits, as a person does. */
    private static Map<String, Object> imported(XuefenApp.Client client, byte[] file) {
        var checked = upload(client, file);
        assertThat(checked.status()).as(checked.body()).isEqualTo(201);
        var path = "/api/v1/studio/imports/" + checked.json().get("id");
        assertThat(client.post(path + "/run", null).status()).isEqualTo(202);
        return ended(client, path);
    }

    private static Map<String, Object> ended(XuefenApp.Client client, String path) {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        var run = client.get(path).json();
        while (!"DONE".equals(run.get("state")) && System.nanoTime() < end) {
            Thread.onSpinWait();
            run = client.get(path).json();
        }
        assertThat(run).containsEntry("state", "DONE");
        return run;
    }

    private List<String> titles(String source) {
        return app.bean(Db.class)
                .query(
                        "select h.title_en from course_head h join course c on c.id = h.id where c.source = ?",
                        row -> row.getString(1),
                        source);
    }

    @Test
    void whatIsNoCatalogueIsRefusedWithAReason() {
        var trainer = app.as(Role.TRAINER);
        assertThat(upload(trainer, "hello".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("catalogue.import-not-tsv");
        assertThat(upload(trainer, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}).code())
                .isEqualTo("catalogue.import-damaged");
    }

    @Test
    void theRealCatalogueLoadsInUnderTwoMinutes() throws Exception {
        var file = Path.of("../../shared/data/catalog/courses.tsv.gz");
        Assumptions.assumeTrue(Files.exists(file), "the shared data is not here");
        long start = System.nanoTime();
        var result = imported(app.as(Role.ADMINISTRATOR), Files.readAllBytes(file));
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("catalogue import: " + result + " in " + took.toMillis() + " ms");
        assertThat(result)
                .containsEntry("lines", 9_309)
                .containsEntry("done", 9_244)
                .containsEntry("titlesDerived", 3_694);
        assertThat(took).isLessThan(Duration.ofMinutes(2));
        var courses = app.bean(Courses.class);
        long seen = 0;
        for (var page = courses.publishedAfter(0, 1_000); !page.isEmpty(); ) {
            seen += page.stream().filter(head -> !head.studiedHere()).count();
            page = courses.publishedAfter(page.getLast().id(), 1_000);
        }
        assertThat(seen).isGreaterThanOrEqualTo(9_244);
    }

    private static XuefenApp.Answer upload(XuefenApp.Client client, byte[] file) {
        var boundary = "xuefen-boundary";
        var head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.tsv\"\r\n"
                        + "Content-Type: text/tab-separated-values\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var body = new byte[head.length + file.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        return client.send(
                "POST",
                "/api/v1/studio/imports?channel=open",
                body,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }
}
