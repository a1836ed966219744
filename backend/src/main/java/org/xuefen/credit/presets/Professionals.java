package org.xuefen.credit.presets;

import static org.xuefen.credit.presets.Parts.PROFESSIONAL;
import static org.xuefen.credit.presets.Parts.down;
import static org.xuefen.credit.presets.Parts.exact;
import static org.xuefen.credit.presets.Parts.minutes;
import static org.xuefen.credit.presets.Parts.rule;

import java.util.List;
import java.util.Map;
import org.xuefen.credit.rules.Assessment;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.ConversionRule;
import org.xuefen.credit.rules.Counted;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.EvidenceRule;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.PeriodRule;
import org.xuefen.credit.rules.Requirement;
import org.xuefen.credit.rules.Term;
import org.xuefen.shared.Text;

/** Schemes of professions in China. */
final class Professionals {
    private static final Term TWO_THIRDS = new Term.Ratio("professional", 2, 3, Term.Ratio.Of.REQUIRED);

    private Professionals() {}

    static Preset continuing() {
        return new Preset(
                "professional-continuing",
                Text.of("专业技术人员继续教育", "Continuing education of professionals"),
                Text.of(
                        "参照《专业技术人员继续教育规定》（人社部令第 25 号）：每年不少于 90 学时，专业科目不少于三分之二；1 学时按 45 分钟，可改",
                        "After the ministry’s order no. 25: at least 90 hours a year, two thirds of them professional;"
                                + " an hour is taken as 45 minutes, which can be changed"),
                Parts.rules(
                        Parts.HOURS,
                        PROFESSIONAL,
                        List.of(
                                rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(45), down(100, 0)),
                                rule(DeliveryMethod.LIVE_CLASS, Counted.WALL, minutes(45), down(100, 0)),
                                rule(DeliveryMethod.IN_PERSON, Counted.SCHEDULED, minutes(45), down(100, 0))),
                        List.of(),
                        List.of(),
                        Requirement.yearly(new Term.Total(90_000), TWO_THIRDS)));
    }

    static Preset accountants() {
        return new Preset(
                "accountants",
                Text.of("会计专业技术人员继续教育", "Continuing education of accountants"),
                Text.of(
                        "参照《会计专业技术人员继续教育规定》（财会〔2018〕10 号）：每年不少于 90 学分，专业科目不少于三分之二；"
                                + "考试通过 90，会议每天 10，论文独著或第一作者 30、其他作者 10，著作 90；当年有效",
                        "After the finance ministry’s rules of 2018: at least 90 a year, two thirds professional; an exam"
                                + " passed 90, a day of meetings 10, a paper 30 for the first author and 10 for"
                                + " others, a book 90; nothing is carried on"),
                Parts.rules(
                        Parts.CREDITS,
                        PROFESSIONAL,
                        List.of(
                                rule(
                                        DeliveryMethod.TEST,
                                        Counted.ESTIMATED,
                                        new Conversion.Flat(Map.of("passed", 90_000L)),
                                        exact()),
                                rule(DeliveryMethod.MEETING, Counted.DAYS, new Conversion.Day(10_000, 5000), exact()),
                                rule(
                                        DeliveryMethod.PUBLICATION,
                                        Participation.AUTHOR,
                                        Counted.ESTIMATED,
                                        new Conversion.Rank(List.of(
                                                new Conversion.RankLine("paper", List.of(30_000L, 10_000L)),
                                                new Conversion.RankLine("book", List.of(90_000L)))),
                                        exact(),
                                        null),
                                rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(45), down(500, 0)),
                                rule(DeliveryMethod.IN_PERSON, Counted.SCHEDULED, minutes(45), down(500, 0))),
                        List.of(),
                        List.of(),
                        Requirement.yearly(new Term.Total(90_000), TWO_THIRDS)));
    }

    static Preset certifiedAccountants() {
        var fields = List.of(
                new Category("audit", Text.of("审计与鉴证", "Audit and assurance"), 1),
                new Category("ethics", Text.of("职业道德", "Ethics"), 2),
                new Category("practice", Text.of("执业实务", "Practice"), 3));
        return new Preset(
                "cicpa",
                Text.of("注册会计师继续教育", "Continuing education of CPAs in China"),
                Text.of(
                        "参照《中国注册会计师继续教育制度》：每两年为一个周期，不少于 80 学时，其中每年不少于 30 学时；网络学习以系统计时和考试为准",
                        "After the rules of the CICPA: 80 hours in cycles of two years, at least 30 in each; online"
                                + " study by the system’s time and a test"),
                Parts.rules(
                        Parts.HOURS,
                        fields,
                        List.of(
                                rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(45), down(500, 0)),
                                rule(DeliveryMethod.LIVE_CLASS, Counted.WALL, minutes(45), down(500, 0)),
                                rule(DeliveryMethod.IN_PERSON, Counted.SCHEDULED, minutes(45), down(500, 0))),
                        List.of(new EvidenceRule(DeliveryMethod.SELF_STUDY, 100, true, null, new Assessment(60, 0))),
                        List.of(),
                        Requirement.yearly(new Term.Total(80_000), new Term.EachYear(30_000))
                                .over(new PeriodRule.Cycle(2, 2025))));
    }

    static Preset medical() {
        var classes = List.of(
                new Category("I", Text.of("Ⅰ类学分", "Class I"), 1),
                new Category("I-national", Text.of("国家级项目", "National projects"), 1, "I"),
                new Category("I-provincial", Text.of("省级项目", "Provincial projects"), 1, "I"),
                new Category("II", Text.of("Ⅱ类学分", "Class II"), 2));
        return new Preset(
                "medical",
                Text.of("继续医学教育", "Continuing medical education"),
                Text.of(
                        "参照《继续医学教育学分授予与管理办法》：每年不少于 25 学分，Ⅰ类 5–10、Ⅱ类 15–20，两类不可互相替代；"
                                + "国家级项目 3 学时 1 学分，主讲每学时 2 学分，省级项目 6 学时 1 学分；每个项目不超过 25",
                        "After the rules on credit for continuing medical education: 25 a year, 5 to 10 of class I and"
                                + " 15 to 20 of class II, which do not stand in for each other; a national project"
                                + " gives 1 for 3 hours, its lecturer 2 an hour, a provincial one 1 for 6; at most 25"
                                + " a project"),
                Parts.rules(
                        Parts.CREDITS,
                        classes,
                        List.of(
                                project("I-provincial", Participation.LEARNER, minutes(360)),
                                project(null, Participation.LEARNER, minutes(180)),
                                project(null, Participation.LECTURER, new Conversion.Ratio(1800)),
                                rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(180), down(100, 0))),
                        List.of(new EvidenceRule(DeliveryMethod.SELF_STUDY, 100, true, null, new Assessment(60, 0))),
                        List.of(),
                        Requirement.yearly(
                                new Term.Total(25_000),
                                new Term.AtLeast("I", 5000),
                                new Term.AtMost("I", 10_000),
                                new Term.AtLeast("II", 15_000),
                                new Term.AtMost("II", 20_000))));
    }

    private static ConversionRule project(
            @org.jspecify.annotations.Nullable String category, Participation part, Conversion conversion) {
        return new ConversionRule(
                DeliveryMethod.IN_PERSON, part, category, Counted.SCHEDULED, conversion, down(100, 0), 25_000L);
    }
}
