package org.xuefen.credit.presets;

import static org.xuefen.credit.presets.Parts.FOUR;
import static org.xuefen.credit.presets.Parts.down;
import static org.xuefen.credit.presets.Parts.minutes;
import static org.xuefen.credit.presets.Parts.rule;

import java.util.List;
import java.util.stream.Stream;
import org.xuefen.credit.rules.Audience;
import org.xuefen.credit.rules.Carry;
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

/** Schemes for the members of an association. */
final class Members {
    /** Secretaries and the members of branch committees, by their posts in the organization's data. */
    private static final List<String> LEADING = List.of(
            "branch-secretary",
            "deputy-secretary",
            "organization-officer",
            "publicity-officer",
            "discipline-officer",
            "committee-member");

    /** Somewhere in every twenty minutes a tap; a missed one takes its share. */
    private static final Presence TAPS =
            new Presence(Presence.Modality.TAP, new Presence.EveryMinutes(20), true, 120, new Presence.Prorate());

    private Members() {}

    static Preset annualStudy() {
        return new Preset(
                "annual-study",
                Text.of("年度学习", "Annual study"),
                Text.of(
                        "每 5 分钟 1 学分，直播课出勤 50 分钟 1 学分、主讲 25 分钟 1 学分，线下培训 4 小时 1 学分、每次最多 2，向下取到 0.1；"
                                + "一年 6 学分，每类至少 1 学分",
                        "5 minutes are 1 credit, 50 minutes in a live class are 1 and 25 for its presenter, 4 hours in"
                                + " person are 1 and at most 2 at a time, rounded down to 0.1; 6 a year, at least 1 of each"
                                + " category"),
                Parts.rules(
                        Parts.CREDITS,
                        FOUR,
                        List.of(
                                rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, minutes(5), down(100, 0)),
                                rule(DeliveryMethod.LIVE_CLASS, Counted.WALL, minutes(50), down(100, 0)),
                                rule(
                                        DeliveryMethod.LIVE_CLASS,
                                        Participation.PRESENTER,
                                        Counted.WALL,
                                        minutes(25),
                                        down(100, 0),
                                        null),
                                rule(
                                        DeliveryMethod.IN_PERSON,
                                        Participation.LEARNER,
                                        Counted.WALL,
                                        minutes(240),
                                        down(100, 0),
                                        2000L)),
                        List.of(new EvidenceRule(DeliveryMethod.LIVE_CLASS, 0, true, TAPS, null)),
                        List.of(),
                        Requirement.yearly(
                                6000,
                                FOUR.stream()
                                        .map(category -> new Term.AtLeast(category.code(), 1000))
                                        .toList())));
    }

    static Preset partyMembers() {
        var hour = minutes(60);
        var requirement = Requirement.yearly(new Term.Total(32_000));
        var leading = Requirement.yearly(new Term.Total(56_000));
        return new Preset(
                "party-member-training",
                Text.of("党员集中学习培训", "Party-member training"),
                Text.of(
                        "参照《中国共产党党员教育管理工作条例》：党员每年集中学习培训一般不少于 32 学时，基层党组织书记和班子成员不少于 56 学时；"
                                + "1 学时为 1 小时，一天按 8 学时、半天按 4 学时计",
                        "After the regulations on the education of party members: at least 32 hours a year, secretaries"
                                + " and committee members of branches 56; one 学时 is one hour, a day 8, half a day 4"),
                new SchemeRules(
                        Parts.HOURS,
                        Parts.SHANGHAI,
                        FOUR,
                        List.of(
                                rule(DeliveryMethod.SELF_STUDY, Counted.MEDIA, hour, down(10, 0)),
                                rule(DeliveryMethod.LIVE_CLASS, Counted.WALL, hour, down(10, 0)),
                                rule(
                                        DeliveryMethod.IN_PERSON,
                                        Participation.LEARNER,
                                        Counted.WALL,
                                        hour,
                                        down(10, 0),
                                        8000L),
                                rule(
                                        DeliveryMethod.MEETING,
                                        Counted.DAYS,
                                        new org.xuefen.credit.rules.Conversion.Day(8000, 4000),
                                        Parts.exact())),
                        List.of(),
                        List.of(),
                        Stream.concat(
                                        LEADING.stream().map(post -> leading.forAudience(Audience.ofPost(post))),
                                        Stream.of(requirement))
                                .toList(),
                        new Carry.None(),
                        null,
                        Uniqueness.SPLIT));
    }
}
