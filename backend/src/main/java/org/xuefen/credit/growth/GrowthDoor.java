package org.xuefen.credit.growth;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.xuefen.credit.GrowthRecords;
import org.xuefen.credit.achievement.AchievementContent;
import org.xuefen.credit.achievement.AchievementKind;
import org.xuefen.credit.achievement.Achievements;
import org.xuefen.credit.achievement.DegreeLevel;
import org.xuefen.credit.service.ServicePoints;
import org.xuefen.identity.Caller;

/** The door to growth records. */
@Singleton
class GrowthDoor implements GrowthRecords {
    private final Achievements achievements;
    private final ServicePoints points;

    GrowthDoor(Achievements achievements, ServicePoints points) {
        this.achievements = achievements;
        this.points = points;
    }

    @Override
    public long submit(long memberId, Entered entered, SequencedMap<String, byte[]> papers) {
        var content = new AchievementContent(
                AchievementKind.valueOf(entered.kind()),
                entered.title(),
                entered.organization(),
                entered.level() == null ? null : DegreeLevel.valueOf(entered.level()),
                entered.firstDay(),
                entered.lastDay(),
                entered.number());
        return achievements.submit(memberId, content, papers);
    }

    @Override
    public void confirm(Caller organizer, long id, String note) {
        achievements.confirm(organizer, id, note);
    }

    @Override
    public void give(
            Caller organizer, String key, List<Long> memberIds, String kind, int amount, LocalDate day, String note) {
        points.give(organizer, key, memberIds, kind, amount, day, note);
    }
}
