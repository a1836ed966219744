package org.xuefen.credit.rules;

import java.util.ArrayList;
import java.util.List;
import org.xuefen.credit.CreditUnit;
import org.xuefen.shared.Text;

/** Names of the kinds of things rules speak of. */
final class Words {
    private Words() {}

    static Text method(DeliveryMethod method) {
        return switch (method) {
            case SELF_STUDY -> Text.of("自学", "self-study");
            case NANO -> Text.of("微课", "nano courses");
            case TEST -> Text.of("考试", "tests");
            case LIVE_CLASS -> Text.of("直播课", "live classes");
            case IN_PERSON -> Text.of("线下培训", "classes in person");
            case IN_HOUSE -> Text.of("单位内训", "in-house classes");
            case OUT_OF_TOWN -> Text.of("外地培训", "classes out of town");
            case OVERSEAS -> Text.of("境外培训", "training abroad");
            case MEETING -> Text.of("会议", "meetings");
            case PUBLICATION -> Text.of("发表成果", "publications");
        };
    }

    static Text part(Participation part) {
        return switch (part) {
            case LEARNER -> Text.of("学习", "as a learner");
            case PRESENTER -> Text.of("主讲", "as the presenter");
            case TEACHER -> Text.of("授课", "as the teacher");
            case LECTURER -> Text.of("作讲座", "as the lecturer");
            case AUTHOR -> Text.of("著述", "as an author");
        };
    }

    /** "self-study", or "teaching classes in person" where someone does more than learn. */
    static Text subject(DeliveryMethod method, Participation part) {
        var what = method(method);
        return part == Participation.LEARNER || (method == DeliveryMethod.PUBLICATION && part == Participation.AUTHOR)
                ? what
                : Text.of(
                        what.zh() + "（" + part(part).zh() + "）",
                        what.en() + " " + part(part).en());
    }

    /** What a result is called; a scheme's own keys are shown as they are. */
    static Text achievement(String key) {
        return switch (key) {
            case "passed" -> Text.of("考试通过", "a test passed");
            case "paper" -> Text.of("论文", "a paper");
            case "book" -> Text.of("著作", "a book");
            case "translation" -> Text.of("译著", "a translation");
            case "project" -> Text.of("课题", "a research project");
            case "patent" -> Text.of("专利", "a patent");
            case "degree" -> Text.of("学历教育", "a degree");
            default -> Text.of(key, key);
        };
    }

    static Text category(SchemeRules rules, String code) {
        return code.equals(Category.OTHER)
                ? Text.of("其他", "anything else")
                : rules.category(code).map(Category::name).orElse(Text.of(code, code));
    }

    /** "1 credit", "2 credits". */
    static String units(CreditUnit unit, long milli) {
        return Amounts.text(milli) + " " + (milli == 1000 ? unit.one() : unit.many());
    }

    static Text join(List<Text> parts) {
        return Text.of(
                String.join("，", parts.stream().map(Text::zh).toList()),
                String.join(", ", parts.stream().map(Text::en).toList()));
    }

    /** "a, b and c". */
    static Text and(List<Text> parts) {
        if (parts.size() < 2) {
            return join(parts);
        }
        var head = new ArrayList<>(parts);
        var last = head.removeLast();
        return Text.of(
                String.join("、", head.stream().map(Text::zh).toList()) + "和" + last.zh(),
                String.join(", ", head.stream().map(Text::en).toList()) + " and " + last.en());
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    static Text sentence(Text words) {
        return Text.of(words.zh() + "。", capital(words.en()) + ".");
    }
}
