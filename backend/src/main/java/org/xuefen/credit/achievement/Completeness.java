package org.xuefen.credit.achievement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Refusal.FieldRefusal;

/** What an achievement must say before it is submitted; all that is wrong is told at once, beside its field. */
final class Completeness {
    private Completeness() {}

    /** @throws Refusal {@code credit.achievement-incomplete} with the fields */
    static void require(AchievementContent content, LocalDate today) {
        var wrong = new ArrayList<FieldRefusal>();
        if (content.title().isBlank()) {
            wrong.add(field("title", AchievementRefusals.ACHIEVEMENT_TITLE_MISSING));
        }
        if (content.organization().isBlank()) {
            wrong.add(field("organization", AchievementRefusals.ACHIEVEMENT_ORGANIZATION_MISSING));
        }
        if (content.kind() == AchievementKind.DEGREE && content.level() == null) {
            wrong.add(field("level", AchievementRefusals.ACHIEVEMENT_LEVEL_MISSING));
        }
        days(content, today, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.fields(AchievementRefusals.ACHIEVEMENT_INCOMPLETE, wrong);
        }
    }

    private static void days(AchievementContent content, LocalDate today, List<FieldRefusal> wrong) {
        var first = content.firstDay();
        var last = content.lastDay();
        if (first == null) {
            wrong.add(field("firstDay", AchievementRefusals.ACHIEVEMENT_DAY_MISSING));
            return;
        }
        if (first.isAfter(today)) {
            wrong.add(field("firstDay", AchievementRefusals.ACHIEVEMENT_DAY_IN_FUTURE));
        }
        if (last != null && last.isBefore(first)) {
            wrong.add(field("lastDay", AchievementRefusals.ACHIEVEMENT_DAYS_REVERSED));
        }
    }

    private static FieldRefusal field(String name, AchievementRefusals code) {
        return new FieldRefusal(name, code, List.of());
    }
}
