package org.xuefen.credit.achievement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.SequencedMap;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Refusal;

/** The door to achievements within the domain. */
@Singleton
public class Achievements {
    private final AchievementStore achievements;
    private final AchievementViews views;
    private final BadgeFiles badges;
    private final Entering entering;
    private final Confirming confirming;

    Achievements(
            AchievementStore achievements,
            AchievementViews views,
            BadgeFiles badges,
            Entering entering,
            Confirming confirming) {
        this.achievements = achievements;
        this.views = views;
        this.badges = badges;
        this.entering = entering;
        this.confirming = confirming;
    }

    /** A member's, the latest entered first. */
    public List<AchievementLine> of(long memberId) {
        var found = achievements.of(memberId);
        var outcomes = badges.outcomes(found.stream()
                .filter(each -> each.kind() == AchievementKind.BADGE)
                .map(Achievement::id)
                .toList());
        return found.stream()
                .map(each -> views.line(each, outcomes.get(each.id()), returnNote(each)))
                .toList();
    }

    private @org.jspecify.annotations.Nullable String returnNote(Achievement achievement) {
        return achievement.state() != AchievementState.RETURNED
                ? null
                : achievements.steps(achievement.id()).reversed().stream()
                        .filter(step -> step.kind() == AchievementStep.Kind.RETURNED)
                        .map(AchievementStep::note)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Enters and submits in one go.
     *
     * @param papers documents by their names
     * @return its id
     */
    public long submit(long memberId, AchievementContent content, SequencedMap<String, byte[]> papers) {
        long id = entering.begin(memberId, content);
        papers.forEach((name, paper) -> entering.attach(memberId, id, name, paper));
        entering.submit(memberId, id);
        return id;
    }

    /** Confirms it at the version it has. */
    public void confirm(Caller organizer, long id, String note) {
        var version = achievements
                .find(id)
                .orElseThrow(() -> new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_FOUND))
                .version();
        confirming.confirm(organizer, id, version, note);
    }
}
