package org.xuefen.credit.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.credit.presets.Presets;

/** What the tables of golden examples are written in. */
final class Golden {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final long HOUR = 3_600_000;
    static final long MINUTE = 60_000;

    private Golden() {}

    static SchemeRules rules(String preset) {
        return Presets.find(preset).orElseThrow().rules();
    }

    static long amount(String preset, Measured measured) {
        return Converter.compute(rules(preset), measured).amountMilli();
    }

    static LedgerLine award(long id, String category, long credits, String day) {
        var at = LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
        return LedgerLine.of(id, EntryKind.AWARD, category, DeliveryMethod.IN_PERSON, credits * 1000, at);
    }

    static Obligation obligation(String preset, int year, List<LedgerLine> lines) {
        var rules = rules(preset);
        var joined = LocalDate.of(2020, 1, 1);
        var period = rules.requirement().period().of(year, joined, SHANGHAI);
        return Obligation.of(
                rules, rules.requirement(), period, joined, Tally.of(rules, period, new ArrayList<>(lines)));
    }

    static CarryOver carry(SchemeRules rules, List<LedgerLine> lines) {
        var old = new YearPeriod(2026, SHANGHAI);
        var tally = Tally.of(rules, old, lines);
        var obligation = Obligation.of(rules, rules.requirement(), old, LocalDate.of(2020, 1, 1), tally);
        return CarryOver.of(rules, rules.requirement(), old, new YearPeriod(2027, SHANGHAI), obligation, tally);
    }
}
