package org.xuefen.credit.achievement;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Document;
import org.xuefen.credit.certificate.CredentialChecks;
import org.xuefen.credit.credential.Checked;
import org.xuefen.identity.Accounts;
import org.xuefen.organization.Members;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Achievements as their members and organizers read them. */
@Singleton
class AchievementViews {
    private final AchievementStore achievements;
    private final AchievementDocuments documents;
    private final BadgeFiles badges;
    private final CredentialChecks checks;
    private final Confirming confirming;
    private final Members members;
    private final Units units;
    private final Accounts accounts;

    AchievementViews(
            AchievementStore achievements,
            AchievementDocuments documents,
            BadgeFiles badges,
            CredentialChecks checks,
            Confirming confirming,
            Members members,
            Units units,
            Accounts accounts) {
        this.achievements = achievements;
        this.documents = documents;
        this.badges = badges;
        this.checks = checks;
        this.confirming = confirming;
        this.members = members;
        this.units = units;
        this.accounts = accounts;
    }

    /** @param organizer whether an organizer reads it, who is told who it is about and who did what */
    AchievementView of(HttpRequest<?> request, Achievement achievement, boolean organizer) {
        return new AchievementView(
                Ids.text(achievement.id()),
                achievement.state(),
                achievement.version(),
                achievement.content(),
                level(achievement),
                documents.of(achievement.id()).stream()
                        .map(document -> paper(achievement.id(), document))
                        .toList(),
                badge(request, achievement),
                steps(achievement.id(), organizer),
                achievement.unitId() == null
                        ? null
                        : units.find(achievement.unitId()).map(Unit::name).orElse(null),
                achievement.seal() == null
                        ? null
                        : Boolean.valueOf(achievement.seal().equals(confirming.seal(achievement))),
                achievement.submittedAt(),
                achievement.confirmedAt(),
                text(achievement.replaces()),
                text(achievement.replacedBy()),
                organizer ? member(achievement.memberId()) : null);
    }

    private AchievementView.@Nullable BadgeView badge(HttpRequest<?> request, Achievement achievement) {
        return badges.find(achievement.id())
                .map(file -> {
                    var checked = checks.check(request, file.file());
                    badges.checked(achievement.id(), checked.outcome());
                    return new AchievementView.BadgeView(
                            file.name(),
                            file.sha256(),
                            file.file().length,
                            "/api/v1/achievements/" + Ids.text(achievement.id()) + "/credential",
                            checks.view(request, checked));
                })
                .orElse(null);
    }

    static AchievementView.PaperView paper(long id, Document document) {
        return new AchievementView.PaperView(
                Ids.text(document.id()),
                document.fileName(),
                document.kind(),
                document.bytes(),
                document.sha256(),
                document.createdAt(),
                "/api/v1/achievements/" + Ids.text(id) + "/documents/" + Ids.text(document.id()));
    }

    private List<AchievementView.StepView> steps(long id, boolean named) {
        var steps = achievements.steps(id);
        Map<Long, String> names = named
                ? accounts
                        .findAll(steps.stream()
                                .map(AchievementStep::actorId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Accounts.Account::id, Accounts.Account::name))
                : Map.of();
        return steps.stream()
                .map(step ->
                        new AchievementView.StepView(step.kind(), names.get(step.actorId()), step.note(), step.at()))
                .toList();
    }

    private AchievementView.MemberRef member(long id) {
        var member = members.require(id);
        return new AchievementView.MemberRef(
                Ids.text(id),
                member.name(),
                member.memberNo(),
                units.ancestry(member.unitId()).stream().map(Unit::name).toList());
    }

    AchievementLine line(Achievement achievement, Checked.@Nullable Outcome outcome, @Nullable String returnNote) {
        return line(achievement, outcome, returnNote, null, null, null);
    }

    AchievementLine line(
            Achievement achievement,
            Checked.@Nullable Outcome outcome,
            @Nullable String returnNote,
            @Nullable String memberName,
            @Nullable String memberNo,
            @Nullable Text unitName) {
        return new AchievementLine(
                Ids.text(achievement.id()),
                achievement.state(),
                achievement.version(),
                achievement.content(),
                level(achievement),
                outcome,
                text(achievement.replaces()),
                returnNote,
                achievement.submittedAt(),
                achievement.confirmedAt(),
                memberName,
                memberNo,
                unitName);
    }

    private static @Nullable Text level(Achievement achievement) {
        var level = achievement.content().level();
        return level == null ? null : level.words();
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : Ids.text(id);
    }
}
