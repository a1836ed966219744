package org.xuefen.credit.close;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.xuefen.credit.proof.SealedTables;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.TableFile;
import org.xuefen.shared.Text;

/** Closes on paper: before the signature with the head of the log, after it with the seal. */
@Singleton
class ClosePapers {
    private final SealedTables seals;
    private final Units units;

    ClosePapers(SealedTables seals, Units units) {
        this.seals = seals;
        this.units = units;
    }

    TableFile of(TableFile table, Close close, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var unit = units.find(close.unitId()).map(Unit::name).orElse(Text.of("—", "—"));
        return seals.seal(table, title(close.year(), close.number(), zh), unit.in(locale), locale);
    }

    TableFile statement(TableFile table, CloseView view, Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        var close = view.close();
        var seal = view.seal();
        var totals = view.totals();
        var unit = zh ? view.unit().zh() : view.unit().many();
        var figures = zh
                ? "%d 人，达标 %d，未达标 %d，共计 %s %s"
                        .formatted(
                                totals.members(),
                                totals.met(),
                                totals.missed(),
                                Amounts.text(totals.countedMilli()),
                                unit)
                : "%d members, %d met, %d missed, %s %s in all"
                        .formatted(
                                totals.members(),
                                totals.met(),
                                totals.missed(),
                                Amounts.text(totals.countedMilli()),
                                unit);
        var beneath = close.unitName().in(locale) + " · " + close.schemeName().in(locale) + " · " + figures;
        var foot = seal == null
                ? seals.line(locale)
                : (zh ? "已签署 " : "Signed ") + close.signedAt() + " · SHA-256 " + seal.sha256() + " · Ed25519 "
                        + seal.keyId();
        var paper = seals.seal(table, title(close.year(), close.number(), zh), beneath, locale)
                .paper();
        return table.on(new TableFile.Paper(paper.title(), beneath, foot, paper.last(), locale, paper.at()));
    }

    private static String title(int year, int number, boolean zh) {
        if (number == 0) {
            return zh ? year + " 年度学分结算报表" : "Statement of credits for " + year;
        }
        return zh ? year + " 年度学分结算报表 · 补充 " + number : "Statement of credits for " + year + ", supplement " + number;
    }
}
