package org.xuefen.credit.presets;

import static org.xuefen.credit.presets.Parts.exact;
import static org.xuefen.credit.presets.Parts.minutes;
import static org.xuefen.credit.presets.Parts.over;
import static org.xuefen.credit.presets.Parts.rule;
import static org.xuefen.credit.presets.Parts.since;
import static org.xuefen.credit.presets.Parts.times;

import java.util.List;
import java.util.Map;
import org.xuefen.credit.rules.Cap;
import org.xuefen.credit.rules.Carry;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.Counted;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.Presence;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.SchemeRules;
import org.xuefen.credit.rules.Term;
import org.xuefen.credit.rules.Uniqueness;
import org.xuefen.shared.Text;

/** Schemes of provinces and cities. */
final class Regions {
    private static final long DAY = 24 * 60;

    private Regions() {}

    static Preset yunnan() {
        return new Preset(
                "online-cadres",
                Text.of("云南干部网络自学", "Online self-study, Yunnan"),
                Text.of(
                        "参照云南省干部在线学习的规定：30 分钟及以上 1 学时，15 至 30 分钟 0.5，15 分钟及以下 0.25，测验通过 0.5；一年 50 学时",
                        "After the rules of Yunnan: 30 minutes or more give 1, over 15 give 0.5, up to 15 give 0.25, a"
                                + " test passed 0.5; 50 a year"),
                Parts.rules(
                        Parts.HOURS,
                        Parts.FOUR,
                        List.of(
                                rule(
                                        DeliveryMethod.SELF_STUDY,
                                        Counted.ESTIMATED,
                                        new Conversion.Bands(List.of(since(0, 250L), over(15, 500), since(30, 1000L))),
                                        exact()),
                                rule(
                                        DeliveryMethod.TEST,
                                        Counted.ESTIMATED,
                                        new Conversion.Flat(Map.of("passed", 500L)),
                                        exact())),
                        List.of(new EvidenceRule(DeliveryMethod.SELF_STUDY, 100, true, null, null)),
                        List.of(),
                        Requirement.yearly(new Term.Total(50_000))));
    }

    static Preset zhengzhou() {
        return new Preset(
                "zhengzhou",
                Text.of("郑州网络学习", "Online study, Zhengzhou"),
                Text.of(
                        "参照郑州市的规定：满 1 小时 1 学时，超过半小时不足 1 小时 0.5，半小时及以下不计；须全部看完",
                        "After the rules of Zhengzhou: an hour gives 1, more than half an hour 0.5, less nothing; all"
                                + " of it has to be watched"),
                Parts.rules(
                        Parts.HOURS,
                        Parts.FOUR,
                        List.of(rule(
                                DeliveryMethod.SELF_STUDY,
                                Counted.ESTIMATED,
                                new Conversion.Bands(List.of(over(30, 500), since(60, 1000L))),
                                exact())),
                        List.of(new EvidenceRule(DeliveryMethod.SELF_STUDY, 100, true, null, null)),
                        List.of(),
                        Requirement.yearly()));
    }

    static Preset nanjing() {
        var categories = List.of(
                new Category("compulsory", Text.of("必修", "Compulsory"), 1),
                new Category("online", Text.of("网络必修", "Compulsory online"), 2, "compulsory"),
                new Category("elective", Text.of("选修", "Elective"), 3));
        var day = new Conversion.Day(6000, 3000);
        return new Preset(
                "nanjing",
                Text.of("南京干部教育培训", "Training of officials, Nanjing"),
                Text.of(
                        "参照南京市的规定：一天 6 学时、半天 3 学时，授课按 5 倍；必修不少于 56，合计不少于 84，网络必修不少于 10；"
                                + "境外最多 24（16 天以上一次计 48），外地最多 48，内训每班最多 18；多出的必修结转为下一年的选修",
                        "After the rules of Nanjing: a day gives 6, half a day 3, teaching counts five times; 56"
                                + " compulsory and 84 in all, 10 of them online; abroad at most 24 (48 for a stay of 16"
                                + " days or more), out of town 48, in-house 18 a class; compulsory hours left over go"
                                + " on as elective ones"),
                new SchemeRules(
                        Parts.HOURS,
                        Parts.SHANGHAI,
                        categories,
                        List.of(
                                rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(60), Parts.down(100, 0)),
                                rule(DeliveryMethod.IN_PERSON, Counted.DAYS, day, exact()),
                                rule(
                                        DeliveryMethod.IN_PERSON,
                                        Participation.TEACHER,
                                        Counted.WALL,
                                        times(minutes(60), 5),
                                        Parts.down(100, 0),
                                        null),
                                rule(
                                        DeliveryMethod.IN_HOUSE,
                                        Participation.LEARNER,
                                        Counted.DAYS,
                                        day,
                                        exact(),
                                        18_000L),
                                rule(DeliveryMethod.OUT_OF_TOWN, Counted.DAYS, day, exact()),
                                rule(
                                        DeliveryMethod.OVERSEAS,
                                        Counted.DAYS,
                                        new Conversion.Bands(List.of(
                                                since(DAY / 2, 3000L),
                                                since(DAY, 6000L),
                                                since(2 * DAY, 12_000L),
                                                since(3 * DAY, 18_000L),
                                                since(4 * DAY, 24_000L),
                                                since(16 * DAY, 48_000L))),
                                        exact())),
                        List.of(),
                        List.of(
                                new Cap.OfMethod(DeliveryMethod.OUT_OF_TOWN, 48_000),
                                new Cap.OfMethod(DeliveryMethod.OVERSEAS, 48_000)),
                        List.of(Requirement.yearly(
                                new Term.Total(84_000),
                                new Term.AtLeast("compulsory", 56_000),
                                new Term.AtLeast("online", 10_000))),
                        new Carry.Surplus("compulsory", "elective", 28_000, 1),
                        null,
                        Uniqueness.ONCE_PER_PERIOD));
    }

    static Preset taizhou() {
        return new Preset(
                "taizhou",
                Text.of("台州专业技术人员", "Professionals, Taizhou"),
                Text.of(
                        "参照台州市的规定：一天 8 学时；授课按 2 倍，讲座按 3 倍；境外每天 8、每次最多 30",
                        "After the rules of Taizhou: a day gives 8; teaching counts twice, a lecture three times;"
                                + " abroad 8 a day, at most 30 each time"),
                Parts.rules(
                        Parts.HOURS,
                        Parts.PROFESSIONAL,
                        List.of(
                                rule(DeliveryMethod.IN_PERSON, Counted.DAYS, new Conversion.Day(8000, 4000), exact()),
                                rule(
                                        DeliveryMethod.IN_PERSON,
                                        Participation.TEACHER,
                                        Counted.WALL,
                                        times(minutes(60), 2),
                                        Parts.down(100, 0),
                                        null),
                                rule(
                                        DeliveryMethod.IN_PERSON,
                                        Participation.LECTURER,
                                        Counted.WALL,
                                        times(minutes(60), 3),
                                        Parts.down(100, 0),
                                        null),
                                rule(
                                        DeliveryMethod.OVERSEAS,
                                        Participation.LEARNER,
                                        Counted.DAYS,
                                        new Conversion.Day(8000, 4000),
                                        exact(),
                                        30_000L)),
                        List.of(),
                        List.of(),
                        Requirement.yearly()));
    }

    static Preset hubeiBuilders() {
        var presence =
                new Presence(Presence.Modality.TAP, new Presence.PerDay(8), true, 120, new Presence.MakeUp(9, 3));
        return new Preset(
                "hubei-builders",
                Text.of("湖北建筑施工直播培训", "Live training of builders, Hubei"),
                Text.of(
                        "参照湖北省的规定：直播课每天随机 8 次在场确认，6 天 48 次；缺 9 次以内可在 3 个工作日内补看所缺片段，超过不计",
                        "After the rules of Hubei: 8 random presence checks a day, 48 in 6 days; up to 9 missed are made"
                                + " up by replaying the missed stretches within 3 working days, more fail"),
                Parts.rules(
                        Parts.HOURS,
                        Parts.FOUR,
                        List.of(rule(
                                DeliveryMethod.LIVE_CLASS, Counted.SCHEDULED, new Conversion.Designated(), exact())),
                        List.of(new EvidenceRule(DeliveryMethod.LIVE_CLASS, 0, true, presence, null)),
                        List.of(),
                        Requirement.yearly()));
    }
}
