package org.xuefen.live.meeting;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xuefen.live.Sealing;
import org.xuefen.shared.Refusal;

/**
 * The whole record as one file: what was signed, the names that open its commitments, the paper and the attachments. Nothing is
 * compressed, so that a page without a library can read it.
 */
@Singleton
class RecordFile {
    private static final String NOTE = """
            会议记录
            record.json       经服务器密钥签名的记录；supplement-N.json 是其后的补充，同样经过签名
            record.pdf        同一份记录的纸面版本
            names.json        每个席位号对应的姓名和盐：记录中只有姓名的承诺值 HMAC-SHA256(盐, 姓名)；已删除个人信息的人不在其中
            attachments/      附件；记录里有每个附件的 SHA-256
            核验：把整个 ZIP 放进核验页（/verify），或运行 bin/verify 文件名.zip，都不需要账号。

            The record of a meeting
            record.json       signed with the server's key; supplement-N.json came later and are signed, too
            record.pdf        the same on paper
            names.json        who sat on which seat, with a salt: the record holds HMAC-SHA256(salt, name) in place of
                              names. Those who had themselves erased are not in it.
            attachments/      as they were handed in; the record holds the SHA-256 of each
            To check it: drop the whole ZIP on the page /verify, or run bin/verify FILE.zip. Neither needs an account.
            """;

    private static final LocalDateTime SAME_FOR_ALL = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PaperStore papers;
    private final PersonStore people;
    private final Attachments attachments;
    private final Sealing sealing;

    RecordFile(PaperStore papers, PersonStore people, Attachments attachments, Sealing sealing) {
        this.papers = papers;
        this.people = people;
        this.attachments = attachments;
        this.sealing = sealing;
    }

    PaperStore.Kept requireRecord(long classId) {
        return papers.record(classId).orElseThrow(() -> new Refusal(MeetingRefusals.MEETING_NOT_CLOSED));
    }

    Said said(PaperStore.Kept paper) {
        return new Said(sealing.read(paper.paper().file()));
    }

    /** Seats by number, of those who are still known. */
    Map<String, String> names(long classId) {
        var names = new TreeMap<String, String>();
        people.all(classId)
                .forEach(person ->
                        person.seated().ifPresent(seat -> names.put(Integer.toString(seat.number()), seat.name())));
        return names;
    }

    /** @param verify address of the page that checks it */
    byte[] paper(long classId, String verify) {
        var all = papers.of(classId);
        var supplements = all.stream().skip(1).map(this::said).toList();
        return new RecordPaper(all.getFirst(), supplements, said(all.getFirst()), names(classId), verify).bytes();
    }

    /** One attachment is in memory at a time. */
    void write(long classId, String verify, OutputStream out) throws IOException {
        var all = papers.of(classId);
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        put(zip, "README.txt", NOTE.getBytes(StandardCharsets.UTF_8));
        for (var each : all) {
            var name = each.number() == 0 ? "record.json" : "supplement-" + each.number() + ".json";
            put(zip, name, each.paper().file().getBytes(StandardCharsets.UTF_8));
        }
        put(zip, "names.json", openings(classId).getBytes(StandardCharsets.UTF_8));
        put(zip, "record.pdf", paper(classId, verify));
        for (var attachment : said(all.getFirst()).list("attachments")) {
            put(zip, attachment.text("file"), attachments.content(Long.parseLong(attachment.text("id"))));
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(content);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(SAME_FOR_ALL); // two downloads of one record are one file
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String openings(long classId) {
        var seats = new LinkedHashMap<String, Object>();
        for (var person : people.all(classId)) {
            person.seated()
                    .ifPresent(seat -> seats.put(
                            Integer.toString(seat.number()),
                            Map.of("name", seat.name(), "salt", HexFormat.of().formatHex(seat.salt()))));
        }
        return sealing.write(Map.of("people", seats));
    }

    /** Whether the seal of each paper holds, and every attachment is what was handed in. */
    RecordCheck check(long classId) {
        List<Sealing.Check> checks = papers.of(classId).stream()
                .map(each -> sealing.check(each.paper().file()))
                .toList();
        boolean intact = checks.stream().allMatch(Sealing.Check::intact);
        boolean signed = checks.stream().allMatch(Sealing.Check::signed);
        boolean logged = checks.stream().allMatch(Sealing.Check::logged);
        boolean attached = attachments.intact(classId);
        return new RecordCheck(intact && signed && logged && attached, intact, signed, logged, attached);
    }
}
