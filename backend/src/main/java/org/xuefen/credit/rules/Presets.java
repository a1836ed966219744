package org.xuefen.credit.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/**
 * Schemes to begin from. They follow published rules as credit-schemes.md cites them; an organization adopts one as its
 * own data and answers for it, so a preset is never changed under anyone: adopting copies it.
 */
public final class Presets {
    private static final String SHANGHAI = "Asia/Shanghai";
    private static final CreditUnit CREDITS = new CreditUnit("学分", "credit", "credits");
    private static final CreditUnit HOURS = new CreditUnit("学时", "hour", "hours");

    private static final List<Category> FOUR = List.of(
            new Category("policy", Text.of("政策法规", "Policy and law"), 1),
            new Category("safety", Text.of("安全与急救", "Safety and first aid"), 2),
            new Category("skills", Text.of("职业技能", "Work skills"), 3),
            new Category("civic", Text.of("公民与个人", "Civic and personal"), 4));

    /** A scheme to adopt, and in {@code source} the rule it follows. */
    public record Preset(String code, Text name, Text source, SchemeRules rules) {}

    private static final List<Preset> ALL = List.of(
            new Preset(
                    "annual-study",
                    Text.of("年度学习", "Annual study"),
                    Text.of(
                            "每 5 分钟 1 学分，线下培训 4 小时 1 学分，向下取到 0.1；一年 6 学分，每类至少 1 学分",
                            "5 minutes are 1 credit, 4 hours in person are 1, rounded down to 0.1; 6 a year, at least 1 of each category"),
                    new SchemeRules(
                            CREDITS,
                            SHANGHAI,
                            FOUR,
                            List.of(
                                    rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(5), down(100, 0), null),
                                    rule(DeliveryMethod.IN_PERSON, Counted.WALL, minutes(240), down(100, 0), 2000L)),
                            List.of(),
                            new Requirement(
                                    6000,
                                    FOUR.stream()
                                            .map(category -> new Requirement.Minimum(category.code(), 1000))
                                            .toList()),
                            Uniqueness.ONCE_PER_PERIOD)),
            new Preset(
                    "party-member-training",
                    Text.of("党员集中学习培训", "Party-member training"),
                    Text.of("党员每年集中学习培训一般不少于 32 学时，1 学时为 1 小时", "At least 32 hours a year; one 学时 is one hour"),
                    new SchemeRules(
                            HOURS,
                            SHANGHAI,
                            FOUR,
                            List.of(
                                    rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(60), down(10, 0), null),
                                    rule(DeliveryMethod.LIVE_CLASS, Counted.WALL, minutes(60), down(10, 0), null),
                                    rule(DeliveryMethod.IN_PERSON, Counted.WALL, minutes(60), down(10, 0), 8000L)),
                            List.of(),
                            new Requirement(32_000, List.of()),
                            Uniqueness.ONCE_PER_PERIOD)),
            new Preset(
                    "cpe-50",
                    Text.of("继续职业教育（50 分钟制）", "Continuing education, 50 minutes"),
                    Text.of(
                            "参照 NASBA：50 分钟 1 学分，步长 0.2，只舍不入；自学最少 0.5，集体最少 1",
                            "After NASBA: 50 minutes are 1 credit in steps of 0.2, rounded down;"
                                    + " at least 0.5 by self-study, 1 in a group"),
                    new SchemeRules(
                            CREDITS,
                            SHANGHAI,
                            FOUR,
                            List.of(
                                    rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(50), down(200, 500), null),
                                    rule(DeliveryMethod.NANO, Counted.MEDIA, nano(), down(200, 200), null),
                                    rule(DeliveryMethod.LIVE_CLASS, Counted.WALL, minutes(50), down(200, 1000), null),
                                    rule(DeliveryMethod.IN_PERSON, Counted.WALL, minutes(50), down(200, 1000), null)),
                            List.of(),
                            new Requirement(20_000, List.of()),
                            Uniqueness.ONCE)),
            new Preset(
                    "online-cadres",
                    Text.of("干部网络自学（分档）", "Online self-study in bands"),
                    Text.of(
                            "30 分钟及以上 1 学时，15 至 30 分钟 0.5，15 分钟及以下 0.25，测验通过 0.5；一年 50 学时",
                            "30 minutes or more give 1, over 15 give 0.5, up to 15 give 0.25, a test passed 0.5;"
                                    + " 50 a year"),
                    new SchemeRules(
                            HOURS,
                            SHANGHAI,
                            FOUR,
                            List.of(
                                    rule(
                                            DeliveryMethod.SELF_STUDY,
                                            Counted.ESTIMATED,
                                            new Conversion.Bands(List.of(
                                                    new Conversion.Band(0, true, 250L),
                                                    new Conversion.Band(900, false, 500L),
                                                    new Conversion.Band(1800, true, 1000L))),
                                            down(10, 0),
                                            null),
                                    rule(
                                            DeliveryMethod.TEST,
                                            Counted.ESTIMATED,
                                            new Conversion.Flat(Map.of("passed", 500L)),
                                            down(10, 0),
                                            null)),
                            List.of(),
                            new Requirement(50_000, List.of()),
                            Uniqueness.ONCE_PER_PERIOD)));

    private Presets() {}

    public static List<Preset> all() {
        return ALL;
    }

    public static java.util.Optional<Preset> find(String code) {
        return ALL.stream().filter(preset -> preset.code().equals(code)).findFirst();
    }

    private static ConversionRule rule(
            DeliveryMethod method, Counted counted, Conversion conversion, Rounding rounding, @Nullable Long itemCap) {
        return new ConversionRule(method, Participation.LEARNER, counted, conversion, rounding, itemCap);
    }

    private static Conversion minutes(long minutes) {
        return new Conversion.Ratio(minutes * 60);
    }

    /** 10 to 19 minutes are 0.2; from 20 minutes on it is no nano course and earns nothing as one. */
    private static Conversion nano() {
        return new Conversion.Bands(
                List.of(new Conversion.Band(600, true, 200L), new Conversion.Band(1200, true, null)));
    }

    private static Rounding down(long step, long minimum) {
        return new Rounding(Rounding.Mode.DOWN, step, minimum);
    }
}
