package org.xuefen.credit.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.merkle.Json;
import org.xuefen.credit.proof.SignedPaper;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.shared.pdf.PdfReport;
import org.xuefen.shared.pdf.PdfReport.Column;
import org.xuefen.shared.pdf.PdfReport.Fact;

/** A receipt on paper, in both languages: what was signed, and a code that leads to the page where it is checked. */
final class ReceiptPaper {
    private static final String TITLE = "转接回执 Receipt of transfer";
    private static final int SHORT = 16;

    private final SignedPaper receipt;
    private final Map<String, @Nullable Object> content;
    private final String memberName;
    private final String address;

    /** @param address of the page that checks it */
    ReceiptPaper(SignedPaper receipt, String memberName, String address) {
        this.receipt = receipt;
        this.content = receipt.read();
        this.memberName = memberName;
        this.address = address;
    }

    byte[] bytes() {
        var signedAt = Json.string(content.get("signedAt"));
        var foot = "SHA-256 " + receipt.sha256() + " · Ed25519 " + receipt.keyId();
        var head = new PdfReport.Head(TITLE, "Xuefen 学分", foot, Locale.SIMPLIFIED_CHINESE, Instant.parse(signedAt));
        var report = new PdfReport(head).title(TITLE, memberName);
        report.text(name(content.get("from")) + "  →  " + name(content.get("to")));
        report.facts(List.of(
                new Fact("申请 Requested", text("requestedOn")),
                new Fact("转出 Released", text("releasedOn")),
                new Fact("接收 Accepted", text("acceptedOn"))));
        report.heading("随之转接的学分记录 The record that goes along");
        var rows = rows();
        if (rows.isEmpty()) {
            report.text("此前没有学分记录。 Nothing was earned before.");
        } else {
            report.table(
                    List.of(
                            Column.text("年度 Year", 8),
                            Column.text("学分制度 Scheme", 26),
                            Column.number("取得 Earned", 10),
                            Column.number("认可 Recognized", 12),
                            Column.number("记录 Entries", 10),
                            Column.text("指纹 Fingerprint", 18)),
                    rows);
        }
        report.small("记录随学员走：原组织只保留其在该组织期间的记录。“认可”是转入时从别的学分制度认可的。指纹是这些记录在学分日志中的叶哈希的 SHA-256，此处只印开头。"
                + "本回执的签名内容里没有姓名，学员以代号 " + text("member") + " 表示。");
        report.small(
                "The record follows the member; the old unit keeps what was recorded in its own time. Recognized is what was"
                        + " taken over from other schemes. A fingerprint is the"
                        + " SHA-256 over the leaf hashes of these entries in the credit log; its beginning is printed. What is signed"
                        + " holds no name: the member is key " + text("member") + ".");
        report.qr(
                address,
                "扫码核验：页面由你的浏览器自行计算签名，不需要账号。请核对页面与纸面内容一致。 Scan to check: your own browser works out"
                        + " the signature, without an account. Compare what it shows with this paper.");
        report.small("编号 Transfer " + text("transfer") + " · 签署 Signed " + signedAt + " · 日志树头 Log head "
                + Json.string(Json.object(content.get("treeHead")).get("size")) + " · "
                + Json.string(Json.object(content.get("treeHead")).get("root")));
        return report.finish();
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var each : Json.list(content.get("periods"))) {
            var period = Json.object(each);
            rows.add(List.of(
                    Json.string(period.get("year")),
                    name(period.get("scheme")),
                    Amounts.text(Long.parseLong(Json.string(period.get("earned")))),
                    Amounts.text(Long.parseLong(Json.string(period.get("recognized")))),
                    Json.string(period.get("entries")),
                    Json.string(period.get("fingerprint")).substring(0, SHORT) + "…"));
        }
        return rows;
    }

    private String text(String member) {
        return Json.string(content.get(member));
    }

    private static String name(@Nullable Object named) {
        var names = Json.object(named);
        var zh = Json.string(names.get("zh"));
        var en = Json.string(names.get("en"));
        return zh.isEmpty() || en.isEmpty() || zh.equals(en) ? zh + (zh.isEmpty() ? en : "") : zh + " " + en;
    }
}
