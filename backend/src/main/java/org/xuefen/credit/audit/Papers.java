package org.xuefen.credit.audit;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.xuefen.credit.proof.SealedTables;
import org.xuefen.shared.TableFile;

/** What stands above and beneath an exported view: what it is, of which unit and day, and the head of the log. */
@Singleton
class Papers {
    private final SealedTables seals;

    Papers(SealedTables seals) {
        this.seals = seals;
    }

    enum Kind {
        UNITS("各组织的达标情况", "How units stand"),
        MEMBERS("学员名单", "Members"),
        ENTRIES("学分记录", "Credit entries"),
        SHORTFALL("学分缺口", "What is lacking");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    TableFile of(TableFile table, Scope scope, Kind kind, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var unit = scope.unit().name().in(locale);
        var scheme = scope.scheme().name().in(locale);
        int year = scope.period().year();
        var beneath = zh
                ? unit + " · " + scheme + " · " + year + " 年 · 截至 " + scope.today()
                : unit + " · " + scheme + " · " + year + " · as of " + scope.today();
        return seals.seal(table, zh ? kind.zh : kind.en, beneath, locale);
    }
}
