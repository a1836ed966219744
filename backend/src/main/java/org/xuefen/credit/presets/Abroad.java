package org.xuefen.credit.presets;

import static org.xuefen.credit.presets.Parts.down;
import static org.xuefen.credit.presets.Parts.exact;
import static org.xuefen.credit.presets.Parts.minutes;
import static org.xuefen.credit.presets.Parts.rule;
import static org.xuefen.credit.presets.Parts.since;

import java.util.List;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.rules.Assessment;
import org.xuefen.credit.rules.Carry;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.ConversionRule;
import org.xuefen.credit.rules.Counted;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.PeriodRule;
import org.xuefen.credit.rules.Presence;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.Rounding;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Term;
import org.xuefen.credit.rules.Uniqueness;
import org.xuefen.shared.Text;

/** Schemes from elsewhere. */
final class Abroad {
    private static final CreditUnit UNITS = new CreditUnit("CEU", "CEU", "CEUs");

    private Abroad() {}

    static Preset cpe() {
        return new Preset(
                "cpe-50",
                Text.of("继续职业教育（50 分钟制）", "Continuing education, 50 minutes"),
                Text.of(
                        "参照 NASBA/AICPA：50 分钟 1 学分，步长 0.2，只舍不入；集体至少 1，自学至少 0.5，微课 10–19 分钟 0.2；"
                                + "三年 120，每年至少 20（以所在州为准）",
                        "After NASBA/AICPA: 50 minutes are 1 credit in steps of 0.2, rounded down; at least 1 in a group,"
                                + " 0.5 by self-study, 10 to 19 minutes of a nano course 0.2; 120 in three years, at"
                                + " least 20 a year, as boards set it"),
                group(rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(50), down(200, 500))));
    }

    static Preset cpeFormula() {
        return new Preset(
                "cpe-formula",
                Text.of("继续职业教育（字数公式）", "Continuing education by word count"),
                Text.of(
                        "参照 NASBA 自学公式：（字数 ÷ 180 + 影音分钟 + 题数 × 1.85）÷ 50，向下取到 0.5",
                        "After NASBA’s formula for self-study: (words ÷ 180 + minutes of audio and video + questions ×"
                                + " 1.85) ÷ 50, rounded down to 0.5"),
                group(rule(
                        DeliveryMethod.SELF_STUDY,
                        Counted.MEDIA,
                        new Conversion.Formula(180, 1850, 50),
                        down(500, 500))));
    }

    private static SchemeRules group(ConversionRule selfStudy) {
        var polls = new Presence(Presence.Modality.POLL, new Presence.PerCredit(3), true, 60, new Presence.Prorate());
        return new SchemeRules(
                Parts.CREDITS,
                Parts.SHANGHAI,
                Parts.FOUR,
                List.of(
                        selfStudy,
                        rule(
                                DeliveryMethod.NANO,
                                Counted.MEDIA,
                                new Conversion.Bands(List.of(since(10, 200L), since(20, null))),
                                down(200, 200)),
                        rule(DeliveryMethod.LIVE_CLASS, Counted.WALL, minutes(50), down(200, 1000)),
                        rule(DeliveryMethod.IN_PERSON, Counted.WALL, minutes(50), down(200, 1000))),
                List.of(
                        new EvidenceRule(DeliveryMethod.LIVE_CLASS, 0, true, polls, null),
                        new EvidenceRule(DeliveryMethod.SELF_STUDY, 0, true, null, new Assessment(70, 5))),
                List.of(),
                List.of(Requirement.yearly(new Term.Total(120_000), new Term.EachYear(20_000))
                        .over(new PeriodRule.Cycle(3, 2025))),
                new Carry.None(),
                null,
                Uniqueness.ONCE);
    }

    static Preset iacet() {
        var tenths = new Rounding(Rounding.Mode.HALF_UP, 100, 0);
        return new Preset(
                "iacet",
                Text.of("继续教育单位（IACET）", "Continuing education units (IACET)"),
                Text.of(
                        "参照 ANSI/IACET 标准：10 个接触学时 1 CEU，取到 0.1，至少 30 分钟，不含休息",
                        "After the ANSI/IACET standard: 10 contact hours are 1 CEU, in tenths, from 30 minutes on, breaks"
                                + " left out"),
                Parts.rules(
                        UNITS,
                        Parts.FOUR,
                        List.of(
                                rule(DeliveryMethod.LIVE_CLASS, Counted.SCHEDULED, minutes(600), tenths),
                                rule(DeliveryMethod.IN_PERSON, Counted.SCHEDULED, minutes(600), tenths),
                                rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(600), tenths)),
                        List.of(),
                        List.of(),
                        Requirement.yearly()));
    }

    static Preset ama() {
        var quarter = new Rounding(Rounding.Mode.NEAREST, 250, 0);
        return new Preset(
                "ama-pra",
                Text.of("医师继续教育（AMA PRA Ⅰ类）", "AMA PRA Category 1"),
                Text.of(
                        "参照 AMA PRA：60 分钟 1 学分，取最近的 0.25；主讲每小时 2 学分，只计一次，不再按听众计；同时进行的只计一场",
                        "After the AMA PRA: 60 minutes are 1 credit, to the nearest quarter; faculty 2 an hour, once and"
                                + " not as attendees too; simultaneous sessions count once"),
                new SchemeRules(
                        Parts.CREDITS,
                        Parts.SHANGHAI,
                        Parts.FOUR,
                        List.of(
                                rule(DeliveryMethod.LIVE_CLASS, Counted.WALL, minutes(60), quarter),
                                rule(DeliveryMethod.IN_PERSON, Counted.WALL, minutes(60), quarter),
                                rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(60), quarter),
                                rule(
                                        DeliveryMethod.LIVE_CLASS,
                                        Participation.PRESENTER,
                                        Counted.WALL,
                                        Parts.times(minutes(60), 2),
                                        quarter,
                                        null),
                                rule(
                                        DeliveryMethod.IN_PERSON,
                                        Participation.PRESENTER,
                                        Counted.WALL,
                                        Parts.times(minutes(60), 2),
                                        quarter,
                                        null)),
                        List.of(new EvidenceRule(DeliveryMethod.LIVE_CLASS, 0, true, null, null)),
                        List.of(),
                        List.of(Requirement.yearly()),
                        new Carry.None(),
                        null,
                        Uniqueness.ONCE));
    }

    static Preset ects() {
        return new Preset(
                "ects",
                Text.of("欧洲学分（ECTS）", "European credits (ECTS)"),
                Text.of(
                        "参照 ECTS 使用指南：1 学分约合 25–30 小时学习量，按考核结果而不按时间授予；一年 60",
                        "After the ECTS users’ guide: 1 credit stands for 25 to 30 hours of work, given for an assessed"
                                + " outcome and not for time; 60 a year"),
                Parts.rules(
                        Parts.CREDITS,
                        Parts.FOUR,
                        List.of(
                                rule(
                                        DeliveryMethod.SELF_STUDY,
                                        Counted.ESTIMATED,
                                        new Conversion.Designated(),
                                        exact()),
                                rule(
                                        DeliveryMethod.LIVE_CLASS,
                                        Counted.ESTIMATED,
                                        new Conversion.Designated(),
                                        exact()),
                                rule(
                                        DeliveryMethod.IN_PERSON,
                                        Counted.ESTIMATED,
                                        new Conversion.Designated(),
                                        exact())),
                        List.of(
                                assessed(DeliveryMethod.SELF_STUDY),
                                assessed(DeliveryMethod.LIVE_CLASS),
                                assessed(DeliveryMethod.IN_PERSON)),
                        List.of(),
                        Requirement.yearly(new Term.Total(60_000))));
    }

    private static EvidenceRule assessed(DeliveryMethod method) {
        return new EvidenceRule(method, 0, false, null, new Assessment(50, 0));
    }
}
