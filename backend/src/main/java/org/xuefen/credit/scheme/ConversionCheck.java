package org.xuefen.credit.scheme;

import org.xuefen.credit.CreditRefusals;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.ConversionRule;
import org.xuefen.credit.rules.SchemeRules;

/** What is wrong with conversions. */
final class ConversionCheck {
    private static final long YEAR_SECONDS = 366L * 86_400;

    private final RuleCheck check;

    ConversionCheck(RuleCheck check) {
        this.check = check;
    }

    void all(SchemeRules rules) {
        if (rules.conversions().isEmpty()) {
            check.add("conversions", CreditRefusals.RULE_CONVERSION_NONE);
        }
        for (int i = 0; i < rules.conversions().size(); i++) {
            var rule = rules.conversions().get(i);
            var field = "conversions[" + i + "]";
            check.known(field + ".category", rule.category());
            conversion(field + ".conversion", rule.conversion(), 0);
            check.between(field + ".rounding.stepMilli", rule.rounding().stepMilli(), 1, 100_000);
            check.between(field + ".rounding.minimumMilli", rule.rounding().minimumMilli(), 0, 100_000);
            var cap = rule.itemCapMilli();
            if (cap != null) {
                check.amount(field + ".itemCapMilli", cap, 1);
            }
            if (hidden(rules, i, rule)) {
                check.add(field, CreditRefusals.RULE_TWICE);
            }
        }
    }

    /** The first that fits is applied: one for all categories hides those after it. */
    private static boolean hidden(SchemeRules rules, int at, ConversionRule rule) {
        return rules.conversions().subList(0, at).stream()
                .anyMatch(before -> before.method() == rule.method()
                        && before.participation() == rule.participation()
                        && (before.category() == null || before.category().equals(rule.category())));
    }

    private void conversion(String field, Conversion conversion, int depth) {
        switch (conversion) {
            case Conversion.Ratio ratio ->
                check.between(field + ".secondsPerCredit", ratio.secondsPerCredit(), 1, YEAR_SECONDS);
            case Conversion.Bands bands -> bands(field, bands);
            case Conversion.Formula formula -> {
                check.between(field + ".wordsPerMinute", formula.wordsPerMinute(), 1, 2000);
                check.between(field + ".milliMinutesPerQuestion", formula.milliMinutesPerQuestion(), 0, 60_000);
                check.between(field + ".minutesPerCredit", formula.minutesPerCredit(), 1, 6000);
            }
            case Conversion.Flat flat -> {
                if (flat.creditMilli().isEmpty()) {
                    check.add(field + ".creditMilli", CreditRefusals.RULE_LIST_EMPTY);
                }
                check.many(field + ".creditMilli", flat.creditMilli().size());
                flat.creditMilli().forEach((key, milli) -> {
                    key(field + ".creditMilli", key);
                    check.amount(field + ".creditMilli." + key, milli, 0);
                });
            }
            case Conversion.Designated designated -> {}
            case Conversion.Day day -> {
                check.amount(field + ".fullMilli", day.fullMilli(), 1);
                check.amount(field + ".halfMilli", day.halfMilli(), 0);
                if (day.halfMilli() > day.fullMilli()) {
                    check.add(field + ".halfMilli", CreditRefusals.RULE_HALF_OVER_FULL);
                }
            }
            case Conversion.Rank rank -> rank(field, rank);
            case Conversion.Multiple multiple -> {
                check.between(field + ".factorMilli", multiple.factorMilli(), 1, 100_000);
                if (depth > 0) {
                    check.add(field, CreditRefusals.RULE_MULTIPLE_OF_MULTIPLE);
                } else {
                    conversion(field + ".base", multiple.base(), depth + 1);
                }
            }
        }
    }

    private void bands(String field, Conversion.Bands bands) {
        if (bands.bands().isEmpty()) {
            check.add(field + ".bands", CreditRefusals.RULE_LIST_EMPTY);
        }
        check.many(field + ".bands", bands.bands().size());
        for (int i = 0; i < bands.bands().size(); i++) {
            var band = bands.bands().get(i);
            var each = field + ".bands[" + i + "]";
            check.between(each + ".fromSeconds", band.fromSeconds(), 0, YEAR_SECONDS);
            var milli = band.creditMilli();
            if (milli != null) {
                check.amount(each + ".creditMilli", milli, 0);
            }
            if (i > 0 && bands.bands().get(i - 1).fromSeconds() >= band.fromSeconds()) {
                check.add(each + ".fromSeconds", CreditRefusals.RULE_BANDS_ORDER);
            }
        }
    }

    private void rank(String field, Conversion.Rank rank) {
        if (rank.lines().isEmpty()) {
            check.add(field + ".lines", CreditRefusals.RULE_LIST_EMPTY);
        }
        check.many(field + ".lines", rank.lines().size());
        for (int i = 0; i < rank.lines().size(); i++) {
            var line = rank.lines().get(i);
            var each = field + ".lines[" + i + "]";
            key(each + ".key", line.key());
            check.many(each + ".creditMilli", line.creditMilli().size());
            if (line.creditMilli().isEmpty()) {
                check.add(each + ".creditMilli", CreditRefusals.RULE_LIST_EMPTY);
            }
            line.creditMilli().forEach(milli -> check.amount(each + ".creditMilli", milli, 0));
        }
    }

    private void key(String field, String key) {
        if (key.isBlank() || key.length() > 40) {
            check.add(field, CreditRefusals.RULE_NAME_LONG, 40);
        }
    }
}
