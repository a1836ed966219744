package org.xuefen.live.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xuefen.app.AppExtension;
import org.xuefen.app.XuefenApp;
import org.xuefen.credit.proof.VerifyRun;
import org.xuefen.identity.Accounts;

/** A branch meets: people sign in, the secretary writes, they vote, it is closed, and the file can be checked by anyone. */
@ExtendWith(AppExtension.class)
class MeetingIT {
    private final XuefenApp app;
    private final MeetingWorld world;

    MeetingIT(XuefenApp app) {
        this.app = app;
        world = new MeetingWorld(app);
    }

    /** All of a meeting, with an open and a secret vote, an attachment and a supplement. */
    private byte[] held() {
        world.plan("MORE_THAN_HALF");
        world.signIn(world.members.get(1), world.members.get(2), world.trainer);
        var noted = world.secretary.put(
                world.path + "/people/" + world.members.get(3).id(), Map.of("presence", "BY_HAND", "note", "第一排"));
        assertThat(noted.status()).as(noted.body()).isEqualTo(204);
        assertThat(world.secretary
                        .put(
                                world.path + "/people/" + world.members.get(4).id(),
                                Map.of("presence", "EXCUSED", "note", "值班"))
                        .status())
                .isEqualTo(204);
        assertThat(world.secretary.post(world.path + "/beginning", null).status())
                .isEqualTo(200);
        var board = world.board(world.secretary);
        assertThat(board.get("attendance"))
                .isEqualTo(Map.of(
                        "expected",
                        5,
                        "present",
                        3,
                        "excused",
                        1,
                        "guests",
                        1,
                        "quorum",
                        "MORE_THAN_HALF",
                        "needed",
                        3,
                        "reached",
                        true));
        assertThat(world.minutes(world.secretary, "## 安全条例\n\n王师傅讲了雨天骑行。", 0).status())
                .isEqualTo(200);

        var open = world.resolution("推选二号骑手为先进", "OPEN", "HALF_OF_EXPECTED");
        world.open(open);
        assertThat(world.vote(world.members.get(1), open, "FOR").status()).isEqualTo(204);
        assertThat(world.vote(world.members.get(2), open, "FOR").status()).isEqualTo(204);
        assertThat(world.vote(world.members.get(3), open, "AGAINST").status()).isEqualTo(204);
        assertThat(world.closed(open))
                .isEqualTo(Map.of(
                        "inFavour",
                        2,
                        "against",
                        1,
                        "abstained",
                        0,
                        "expected",
                        5,
                        "present",
                        3,
                        "result",
                        "REJECTED"));

        var secret = world.resolution("会费用于雨衣", "SECRET", "SIMPLE");
        world.open(secret);
        assertThat(world.vote(world.members.get(1), secret, "FOR").status()).isEqualTo(204);
        assertThat(world.vote(world.members.get(2), secret, "ABSTAIN").status()).isEqualTo(204);
        assertThat(world.closed(secret)).containsEntry("result", "CARRIED");

        var attached = world.secretary.post(world.path + "/attachments?name=plan.pdf", MeetingWorld.pdf("plan"));
        assertThat(attached.status()).as(attached.body()).isEqualTo(201);
        var closed = world.secretary.post(world.path + "/closing", null);
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(world.secretary
                        .post(world.path + "/supplements", Map.of("text", "雨衣改为三十件。"))
                        .status())
                .isEqualTo(204);
        return world.members.get(1).bytes(world.path + "/file");
    }

    @Test
    void theFileHoldsAndSaysWhatHappened(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("meeting.zip"), held());
        var said = new ByteArrayOutputStream();
        assertThat(VerifyRun.run(file, said))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "3 of 5 expected were there",
                        "resolution 1 REJECTED with 2 for, 1 against, 0 abstained",
                        "resolution 2 CARRIED with 1 for, 0 against, 1 abstained",
                        "attachments/01-plan.pdf is what was handed in",
                        "names are those that were signed",
                        "Supplement 1 to the record");
        assertThat(world.members.get(1).post(world.path + "/verification", null).json())
                .containsEntry("holds", true);
        assertThat(world.members.get(1).get(world.path + "/paper").body()).startsWith("%PDF");
    }

    @Test
    void whatIsSignedNamesNobodyAndOnlySaysThatSomeoneVotedInSecret() throws IOException {
        var record = new String(entries(held()).get("record.json"), StandardCharsets.UTF_8);
        for (var member : world.members) {
            var name = app.bean(Accounts.class).find(member.id()).orElseThrow().name();
            assertThat(record).doesNotContain(name).doesNotContain(Long.toString(member.id()));
        }
        var resolutions = MeetingWorld.list(MeetingWorld.map(
                        world.secretary.get(world.path + "/record").json().get("meeting"))
                .get("resolutions"));
        assertThat(resolutions.get(0).get("votes").toString()).contains("FOR", "AGAINST");
        assertThat(resolutions.get(1).get("votes").toString()).doesNotContain("FOR", "ABSTAIN");
        assertThat((java.util.List<?>) resolutions.get(1).get("votes")).hasSize(2);
    }

    @Test
    void whateverIsChangedInTheFileIsCaught(@TempDir Path folder) throws IOException {
        var entries = entries(held());
        assertThat(entries.keySet())
                .containsExactly(
                        "README.txt",
                        "record.json",
                        "supplement-1.json",
                        "names.json",
                        "record.pdf",
                        "attachments/01-plan.pdf");
        var whole = zip(entries, folder.resolve("same.zip"));
        assertThat(VerifyRun.run(whole, new ByteArrayOutputStream())).isZero();
        fails(entries, "record.json", "雨天骑行", "雪天骑行", folder);
        fails(entries, "record.json", "\"against\":\"1\"", "\"against\":\"0\"", folder);
        fails(entries, "record.json", "\"presence\":\"EXCUSED\"", "\"presence\":\"ABSENT\"", folder);
        fails(entries, "supplement-1.json", "三十件", "三百件", folder);
        fails(entries, "names.json", "学员", "党员", folder);
        fails(entries, "attachments/01-plan.pdf", "%%EOF", "%%EOE", folder);
        var without = new LinkedHashMap<>(entries);
        without.remove("attachments/01-plan.pdf");
        assertThat(VerifyRun.run(zip(without, folder.resolve("without.zip")), new ByteArrayOutputStream()))
                .isEqualTo(1);
        var more = new LinkedHashMap<>(entries);
        more.put("attachments/02-slipped-in.pdf", new byte[] {1});
        assertThat(VerifyRun.run(zip(more, folder.resolve("more.zip")), new ByteArrayOutputStream()))
                .isEqualTo(1);
    }

    @Test
    void nothingIsWrittenAfterTheClosingButSupplements() {
        held();
        var draft = Map.of("text", "x", "ballot", "OPEN", "majority", "SIMPLE");
        assertThat(world.minutes(world.secretary, "anders", 1).code()).isEqualTo("live.meeting-closed");
        assertThat(world.secretary.post(world.path + "/resolutions", draft).code())
                .isEqualTo("live.meeting-closed");
        assertThat(world.secretary.put(world.path + "/sign-in", Map.of()).code())
                .isEqualTo("live.meeting-closed");
        assertThat(world.secretary
                        .put(
                                world.path + "/people/" + world.members.get(4).id(),
                                Map.of("presence", "BY_HAND", "note", ""))
                        .code())
                .isEqualTo("live.meeting-closed");
        assertThat(world.secretary
                        .post(world.path + "/attachments?name=late.pdf", MeetingWorld.pdf("plan"))
                        .code())
                .isEqualTo("live.meeting-closed");
        assertThat(world.trainer.put(world.path, world.form("NONE", 1)).code()).isEqualTo("live.meeting-closed");
        assertThat(world.trainer.delete(world.path).code()).isEqualTo("live.meeting-closed");
        assertThat(world.secretary.post(world.path + "/closing", null).code()).isEqualTo("live.meeting-closed");
        var record = MeetingWorld.map(world.board(world.members.get(2)).get("record"));
        assertThat(MeetingWorld.list(record.get("supplements")))
                .singleElement()
                .satisfies(each -> assertThat(each.get("text")).isEqualTo("雨衣改为三十件。"));
    }

    private void fails(Map<String, byte[]> entries, String name, String from, String to, Path folder)
            throws IOException {
        var changed = new LinkedHashMap<>(entries);
        var text = new String(entries.get(name), StandardCharsets.ISO_8859_1);
        var before = new String(from.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var after = new String(to.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(text).as(name).contains(before);
        changed.put(name, text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1));
        var said = new ByteArrayOutputStream();
        assertThat(VerifyRun.run(zip(changed, folder.resolve("changed.zip")), said))
                .as(name + ": " + from + " → " + to)
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("BROKEN");
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static Path zip(Map<String, byte[]> entries, Path into) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(into), StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return into;
    }
}
