package org.xuefen.live.meeting;

/** What the codes of a record are called on paper, in both languages. */
final class Words {
    private Words() {}

    static String quorum(String code) {
        return switch (Quorum.valueOf(code)) {
            case NONE -> "不作要求 none asked for";
            case MORE_THAN_HALF -> "超过应到人数的半数 more than half of those expected";
            case TWO_THIRDS -> "应到人数的三分之二 two thirds of those expected";
        };
    }

    static String majority(String code) {
        return switch (Majority.valueOf(code)) {
            case SIMPLE -> "赞成多于反对 more for than against";
            case TWO_THIRDS -> "表决票的三分之二 two thirds of the votes";
            case HALF_OF_EXPECTED -> "超过应到人数的半数 more than half of those expected";
            case TWO_THIRDS_OF_EXPECTED -> "应到人数的三分之二 two thirds of those expected";
        };
    }

    static String ballot(String code) {
        return switch (Ballot.valueOf(code)) {
            case OPEN -> "记名 Open ballot";
            case SECRET -> "无记名 Secret ballot";
        };
    }

    static String result(String code) {
        return switch (Result.valueOf(code)) {
            case CARRIED -> "通过 Carried";
            case REJECTED -> "未通过 Not carried";
            case NO_QUORUM -> "人数不足，无效 Void for want of a quorum";
        };
    }

    static String choice(String code) {
        return switch (Choice.valueOf(code)) {
            case FOR -> "赞成 For";
            case AGAINST -> "反对 Against";
            case ABSTAIN -> "弃权 Abstained";
        };
    }

    static String presence(String code) {
        return switch (Presence.valueOf(code)) {
            case SELF -> "本人签到 By themselves";
            case BY_HAND -> "现场登记 By hand";
            case EXCUSED -> "请假 Excused";
            case ABSENT -> "缺席 Absent";
        };
    }
}
