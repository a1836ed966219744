package org.xuefen.credit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.Studying;
import org.xuefen.credit.merkle.Finding;
import org.xuefen.credit.merkle.Hash;
import org.xuefen.credit.merkle.LogFile;
import org.xuefen.credit.merkle.LogKey;
import org.xuefen.credit.merkle.ProofCheck;
import org.xuefen.credit.merkle.ProofDocument;
import org.xuefen.identity.Role;
import org.xuefen.shared.Db;
import org.xuefen.shared.XuefenSettings;

/** From an entry to a file that anyone can check. */
@ExtendWith(AppExtension.class)
class LogIT {
    private final XuefenApp app;

    LogIT(XuefenApp app) {
        this.app = app;
    }

    private LogKey key() {
        return LogKey.parse(
                (String) ((List<?>) app.anonymous().get("/api/v1/log").json().get("keys")).getFirst());
    }

    @Test
    void eachEntryIsLoggedOnceAndProvenUnderAHead() {
        var ids = LogEntries.log(app, 700);
        assertThat(app.bean(Sequencer.class).catchUp()).isZero();
        var leaves = app.bean(LogStore.class).leavesOf(ids);
        assertThat(leaves).extracting(LogStore.Leaf::entryId).containsExactlyElementsOf(ids);
        var file = app.bean(Proofs.class).of(ids).orElseThrow();
        var proof = ProofDocument.parse(json(file));
        assertThat(proof.signer(List.of(key()))).isPresent();
        assertThat(proof.lines()).hasSize(700).allMatch(proof::holds);
    }

    @Test
    void anyTwoPublishedHeadsContinueEachOther() {
        var sizes = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) {
            LogEntries.log(app, 1 + 90 * i);
            sizes.add(app.bean(TreeHeads.class).current().size());
        }
        var stranger = app.anonymous();
        for (long from : sizes) {
            for (long to : sizes.stream().filter(size -> size >= from).toList()) {
                var answer = stranger.get("/api/v1/log/consistency?from=" + from + "&to=" + to);
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                var path = ((List<?>) answer.json().get("path"))
                        .stream().map(hash -> Hash.fromBase64((String) hash)).toList();
                assertThat(ProofCheck.consistency(from, root(from), to, root(to), path))
                        .isTrue();
            }
        }
        assertThat(stranger.get("/api/v1/log/consistency?from=" + sizes.getLast() + "&to=" + sizes.getFirst())
                        .code())
                .isEqualTo("credit.heads-reversed");
        assertThat(stranger.get("/api/v1/log/heads/999999999999").code()).isEqualTo("credit.head-not-found");
        assertThat(stranger.get("/api/v1/log/checkpoint").body()).contains("/credit-log\n", "\n\n\u2014 ");
        var page = stranger.get("/api/v1/log/heads?limit=2");
        assertThat((List<?>) page.json().get("items")).hasSize(2);
        assertThat(stranger.get("/api/v1/log/heads?limit=2&cursor="
                                + page.json().get("next"))
                        .status())
                .isEqualTo(200);
    }

    private Hash root(long size) {
        var head = app.anonymous().get("/api/v1/log/heads/" + size).json();
        return Hash.fromBase64((String) head.get("root"));
    }

    @Test
    void aMemberCarriesTheProofOfTheirYearAwayAndOthersDoNot(@TempDir Path folder) throws IOException {
        var study = new Studying(app);
        long learner = study.organization().member(study.organization().root());
        study.complete(learner, study.course("policy", 20), 20);
        study.complete(learner, study.course("policy", 20), 20);
        var member = app.as(learner);
        app.bean(Sequencer.class).catchUp();
        int year = java.time.Year.now(java.time.ZoneId.of("Asia/Shanghai")).getValue();
        var answer = member.get("/api/v1/credit/record/proof?year=" + year);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("xuefen-proof-" + year + ".json");
        assertThat(answer.body()).doesNotContain("学员");

        var file = Files.writeString(folder.resolve("proof.json"), answer.body());
        var said = new ByteArrayOutputStream();
        assertThat(Verify.run(new String[] {"--key", key().text(), file.toString()}, new PrintStream(said)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("of 4 credits in category policy");
        var forged = Files.writeString(
                folder.resolve("forged.json"), answer.body().replaceFirst("(amount_milli\\D+)4000", "$19000"));
        assertThat(Verify.run(new String[] {forged.toString()}, new PrintStream(said)))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("BROKEN  Entry");

        var entry =
                ProofDocument.parse(answer.body()).lines().getFirst().entry().get("id");
        var one = "/api/v1/credit/entries/" + entry + "/proof";
        assertThat(member.get(one).json()).containsKey("file");
        assertThat(app.as(Role.MEMBER).get(one).code()).isEqualTo("credit.entry-not-found");
        assertThat(app.anonymous().get(one).code()).isEqualTo("shared.sign-in-required");
    }

    @Test
    void anEntryThatWaitsSaysSo() {
        var study = new Studying(app);
        long learner = study.organization().member(study.organization().root());
        study.complete(learner, study.course("policy", 20), 20);
        var db = app.bean(Db.class);
        long id = db.number(
                "select max(e.id) from " + app.bean(XuefenSettings.class).ledger() + ".credit_entry e"
                        + " join credit_member m on m.member_key = e.member_key where m.member_id = ?",
                learner);
        var proof = app.as(learner).get("/api/v1/credit/entries/" + id + "/proof");
        assertThat(proof.status()).isEqualTo(200);
        app.bean(Sequencer.class).catchUp();
        assertThat(app.as(learner)
                        .get("/api/v1/credit/entries/" + id + "/proof")
                        .json()
                        .get("index"))
                .isNotNull();
    }

    @Test
    void theWholeLogIsExportedAndRecomputedByThoseWhoAnswerForIt(@TempDir Path folder) throws IOException {
        var study = new Studying(app);
        long learner = study.organization().member(study.organization().root());
        study.complete(learner, study.course("policy", 20), 20);
        LogEntries.log(app, 300);
        app.bean(TreeHeads.class).current();
        var export = app.as(Role.ADMINISTRATOR).get("/api/v1/log/export");
        assertThat(export.status()).isEqualTo(200);
        var findings = new ArrayList<Finding>();
        var read = LogFile.check(lines(export.body()), List.of(key()), findings::add, (_, _) -> {});
        assertThat(findings).isEmpty();
        assertThat(read.leaves()).isGreaterThan(300);
        assertThat(read.heads()).isPositive();

        var organizer =
                app.as(study.organization().organizer(study.organization().root()));
        var part = organizer.get("/api/v1/log/export").body();
        assertThat(LogFile.check(lines(part), List.of(key()), findings::add, (_, _) -> {})
                        .leaves())
                .isGreaterThanOrEqualTo(read.leaves());
        assertThat(findings).isEmpty();
        assertThat(part.lines().filter(line -> line.contains("\"leaf\":"))).hasSize(1);
        assertThat(app.as(Role.MEMBER).get("/api/v1/log/export").code()).isEqualTo("shared.forbidden");

        var cut = Files.writeString(
                folder.resolve("cut.jsonl"),
                export.body().substring(0, export.body().length() / 2));
        var said = new ByteArrayOutputStream();
        assertThat(Verify.run(new String[] {"--log", cut.toString()}, new PrintStream(said)))
                .isEqualTo(1);
        var whole = Files.writeString(folder.resolve("log.jsonl"), export.body());
        assertThat(Verify.run(new String[] {"--log", whole.toString()}, new PrintStream(said)))
                .isZero();
    }

    @Test
    void strangersAreCounted() {
        var headers = app.anonymous().get("/api/v1/log").headers();
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("public");
        assertThat(app.bean(Db.class).number("select count(*) from account_attempt"))
                .isPositive();
    }

    private static BufferedReader lines(String text) {
        return new BufferedReader(new StringReader(text));
    }

    private String json(ProofFile file) {
        try {
            return app.bean(JsonMapper.class).writeValueAsString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
