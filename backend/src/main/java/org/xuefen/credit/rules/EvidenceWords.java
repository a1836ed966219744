package org.xuefen.credit.rules;

import java.util.ArrayList;
import org.xuefen.shared.Text;

/** The words of what has to be shown. */
final class EvidenceWords {
    private EvidenceWords() {}

    static Text sentence(EvidenceRule rule) {
        var parts = new ArrayList<Text>();
        if (rule.completionPercent() == 100) {
            parts.add(Text.of("全部学完才计", "counts once all of it is done"));
        } else if (rule.completionPercent() > 0) {
            parts.add(Text.of(
                    "完成 " + rule.completionPercent() + "% 以上才计",
                    "counts from " + rule.completionPercent() + " % done"));
        }
        if (rule.oneStream()) {
            parts.add(Text.of("同一时间只计一路", "one stream at a time"));
        }
        var presence = rule.presence();
        if (presence != null) {
            parts.add(presence(presence));
        }
        var test = rule.assessment();
        if (test != null) {
            parts.add(assessment(test));
        }
        if (parts.isEmpty()) {
            parts.add(Text.of("不要求另外的证明", "nothing more has to be shown"));
        }
        var method = Words.method(rule.method());
        var all = Words.join(parts);
        return Words.sentence(Text.of(method.zh() + "：" + all.zh(), method.en() + ": " + all.en()));
    }

    private static Text presence(Presence presence) {
        var how = switch (presence.modality()) {
            case TAP -> Text.of("点按确认", "taps");
            case POLL -> Text.of("答题互动", "questions to answer");
            case CODE -> Text.of("输入口令", "codes to enter");
            case SIGN_IN -> Text.of("现场签到", "sign-ins on the spot");
        };
        var often = switch (presence.frequency()) {
            case Presence.PerCredit per ->
                Text.of("每个学分至少 " + per.checks() + " 次", "at least " + per.checks() + " a credit");
            case Presence.PerDay per -> Text.of("每天 " + per.checks() + " 次", per.checks() + " a day");
            case Presence.EveryMinutes every ->
                Text.of("每 " + every.minutes() + " 分钟一次", "one every " + every.minutes() + " minutes");
        };
        var missed = switch (presence.missed()) {
            case Presence.Prorate prorate -> Text.of("缺几次按比例扣", "missed ones take their share");
            case Presence.FailOver over ->
                Text.of("缺 " + over.allowed() + " 次以上不计", "nothing when more than " + over.allowed() + " are missed");
            case Presence.MakeUp makeUp ->
                Text.of(
                        "缺 " + makeUp.allowed() + " 次以内可在 " + makeUp.workingDays() + " 个工作日内补看，超过不计",
                        "up to " + makeUp.allowed() + " missed are made up by replaying within " + makeUp.workingDays()
                                + " working days, more give nothing");
        };
        var window =
                Text.of("限 " + presence.windowSeconds() + " 秒内", "within " + presence.windowSeconds() + " seconds");
        return Text.of(
                (presence.random() ? "随机" : "") + how.zh() + often.zh() + "，" + window.zh() + "，" + missed.zh(),
                (presence.random() ? "random " : "") + how.en() + ", " + often.en() + ", " + window.en() + ", "
                        + missed.en());
    }

    private static Text assessment(Assessment test) {
        var pass = Text.of("测验 " + test.passPercent() + "% 通过", "a test passed with " + test.passPercent() + " %");
        return test.questionsPerCredit() == 0
                ? pass
                : Text.of(
                        pass.zh() + "，每个学分至少 " + test.questionsPerCredit() + " 题",
                        pass.en() + ", at least " + test.questionsPerCredit() + " questions a credit");
    }
}
