package org.xuefen.credit.achievement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import org.xuefen.identity.Caller;
import org.xuefen.notification.Inbox;
import org.xuefen.organization.Members;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;
import org.xuefen.shared.Text;

/** What organizers decide about achievements of the members of their units. The first one decides; the next is told. */
@Singleton
class Confirming {
    private final AchievementStore achievements;
    private final AchievementDocuments documents;
    private final BadgeFiles badges;
    private final Scopes scopes;
    private final Members members;
    private final Inbox inbox;
    private final Clock clock;

    Confirming(
            AchievementStore achievements,
            AchievementDocuments documents,
            BadgeFiles badges,
            Scopes scopes,
            Members members,
            Inbox inbox,
            Clock clock) {
        this.achievements = achievements;
        this.documents = documents;
        this.badges = badges;
        this.scopes = scopes;
        this.members = members;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Seals it as it is; the version it is newer than is replaced in the same moment. */
    @Transactional
    void confirm(Caller caller, long id, long version, String note) {
        var achievement = take(caller, id, version);
        var now = clock.instant();
        var replaces = achievement.replaces();
        if (replaces != null) {
            if (achievements.lock(replaces).replacedBy() != null) {
                throw new Refusal(AchievementRefusals.ACHIEVEMENT_REPLACED);
            }
            achievements.replaced(replaces, id);
            achievements.add(replaces, new AchievementStep(AchievementStep.Kind.REPLACED, caller.memberId(), "", now));
        }
        var unit = members.require(achievement.memberId()).unitId();
        achievements.confirmed(id, unit, seal(achievement), now);
        achievements.add(id, new AchievementStep(AchievementStep.Kind.CONFIRMED, caller.memberId(), note, now));
        tell(
                "credit.achievement-confirmed",
                achievement,
                note.isEmpty() ? Text.of("", "") : Text.of("说明：" + note, "Note: " + note));
    }

    /** Back to the member, who reads why. */
    @Transactional
    void giveBack(Caller caller, long id, long version, String note) {
        var achievement = take(caller, id, version);
        if (note.isBlank()) {
            throw Refusal.field("note", AchievementRefusals.ACHIEVEMENT_NOTE_MISSING);
        }
        var now = clock.instant();
        achievements.returned(id, now);
        achievements.add(id, new AchievementStep(AchievementStep.Kind.RETURNED, caller.memberId(), note, now));
        tell("credit.achievement-returned", achievement, Text.of(note, note));
    }

    /** Of it as it is stored now, bytes of documents too. */
    String seal(Achievement achievement) {
        var file = badges.find(achievement.id()).map(BadgeFiles.BadgeFile::file).map(org.xuefen.shared.Sha256::hex);
        return Sealed.hash(achievement, documents.fingerprints(achievement.id()), file.orElse(null));
    }

    private Achievement take(Caller caller, long id, long version) {
        var achievement = achievements.lock(id);
        // What is being written, and what is out of sight, is told like what is not there.
        if (achievement.submittedAt() == null || !scopes.reaches(caller, achievement.memberId())) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_FOUND);
        }
        if (achievement.memberId() == caller.memberId()) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_OWN);
        }
        if (achievement.version() != version) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_CHANGED);
        }
        if (achievement.state() != AchievementState.SUBMITTED) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_WAITING);
        }
        return achievement;
    }

    private void tell(String kind, Achievement achievement, Text note) {
        var arguments = new HashMap<String, String>();
        arguments.put("title", achievement.content().title());
        Inbox.put(arguments, "note", note);
        inbox.send(achievement.memberId(), kind, arguments, "/growth/achievements/" + Ids.text(achievement.id()));
    }
}
