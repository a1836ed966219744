package org.xuefen.organization.imports;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.identity.AccountLinks;
import org.xuefen.identity.AccountMail;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Accounts.Account;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.shared.Refusal;

/** The activation links of a finished import, as a CSV file made once; the server keeps only hashes of them. */
@Singleton
class LinkFile {
    private static final int CHUNK = 1_000;

    private final ImportStore store;
    private final Members members;
    private final Accounts accounts;
    private final AccountLinks links;
    private final AccountMail mail;

    LinkFile(ImportStore store, Members members, Accounts accounts, AccountLinks links, AccountMail mail) {
        this.store = store;
        this.members = members;
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
    }

    /**
     * Makes the links of an import, once: in one transaction, so that a fault on the way leaves them to be taken.
     *
     * @param site put before links where no public address is set
     * @param mailed also send them to those who have an address
     */
    @Transactional
    byte[] take(long importId, long by, String site, boolean mailed, boolean english) {
        var memberIds = store.takeMembers(importId).orElseThrow(() -> new Refusal(ImportRefusals.IMPORT_LINKS_TAKEN));
        return make(memberIds, by, site, mailed, english);
    }

    private byte[] make(List<Long> memberIds, long by, String site, boolean mailed, boolean english) {
        var csv = new StringBuilder("\uFEFF")
                .append(english ? "Member number,Name,Username,Link,Expires,Mailed" : "学员编号,姓名,登录名,激活链接,有效期至,已发邮件")
                .append("\r\n");
        for (int from = 0; from < memberIds.size(); from += CHUNK) {
            var ids = memberIds.subList(from, Math.min(from + CHUNK, memberIds.size()));
            var byId = accounts.findAll(ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
            var numbers = members.findAll(ids).stream().collect(Collectors.toMap(Member::id, Member::memberNo));
            for (var link : links.activations(ids, by)) {
                var account = byId.get(link.accountId());
                if (account == null) {
                    continue;
                }
                boolean sent = mailed && mail.send(account, link);
                var url = link.url().startsWith("/") ? site + link.url() : link.url();
                csv.append(cell(numbers.getOrDefault(account.id(), "")))
                        .append(',')
                        .append(cell(account.name()))
                        .append(',')
                        .append(cell(account.username()))
                        .append(',')
                        .append(cell(url))
                        .append(',')
                        .append(link.expiresAt())
                        .append(',')
                        .append(sent ? "✓" : "")
                        .append("\r\n");
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted, and never taken for a formula by a spreadsheet program. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
