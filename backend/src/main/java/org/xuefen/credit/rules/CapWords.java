package org.xuefen.credit.rules;

import org.xuefen.shared.Text;

/** The words of a cap. */
final class CapWords {
    private CapWords() {}

    static Text sentence(SchemeRules rules, Cap cap) {
        var most = Amounts.text(cap.maximumMilli());
        var period = rules.requirement().period().years() > 1 ? Text.of("每期", "a period") : Text.of("一年", "a year");
        return Words.sentence(
                switch (cap) {
                    case Cap.OfMethod of ->
                        of(Words.method(of.method()), Text.of(period.zh(), " " + period.en()), most);
                    case Cap.OfCategory of ->
                        of(Words.category(rules, of.category()), Text.of(period.zh(), " " + period.en()), most);
                    case Cap.OfDay of -> {
                        var method = of.method();
                        yield of(
                                method == null ? Text.of("", "") : Words.method(method), Text.of("一天", " a day"), most);
                    }
                    case Cap.OfPeriod of -> of(Text.of("", ""), Text.of(period.zh(), " " + period.en()), most);
                    case Cap.OfCycle of -> {
                        var category = of.category();
                        yield of(
                                category == null ? Text.of("", "") : Words.category(rules, category),
                                Text.of(of.years() + " 年", " in " + of.years() + " years"),
                                most);
                    }
                });
    }

    private static Text of(Text what, Text span, String most) {
        return Text.of(
                what.zh() + span.zh() + "最多计 " + most,
                what.en() + (what.en().isEmpty() ? "" : ": ") + "at most " + most + " count" + span.en());
    }
}
