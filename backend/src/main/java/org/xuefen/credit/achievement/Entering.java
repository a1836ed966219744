package org.xuefen.credit.achievement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Document;
import org.xuefen.credit.credential.Checked;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.shared.Refusal;

/** What members do with their achievements: enter, hand in papers, submit, take back, renew. */
@Singleton
class Entering {
    private static final int MOST = 200;

    private final AchievementStore achievements;
    private final AchievementDocuments documents;
    private final BadgeFiles badges;
    private final Members members;
    private final OrganizationSettings settings;
    private final Clock clock;

    Entering(
            AchievementStore achievements,
            AchievementDocuments documents,
            BadgeFiles badges,
            Members members,
            OrganizationSettings settings,
            Clock clock) {
        this.achievements = achievements;
        this.documents = documents;
        this.badges = badges;
        this.members = members;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal {@code credit.achievements-too-many}, {@code organization.member-not-found} */
    @Transactional
    long begin(long memberId, AchievementContent content) {
        return begin(memberId, content, null);
    }

    private long begin(long memberId, AchievementContent content, @Nullable Long replaces) {
        members.require(memberId);
        if (achievements.count(memberId) >= MOST) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENTS_TOO_MANY, MOST);
        }
        return achievements.insert(memberId, content, replaces, clock.instant());
    }

    /** @throws Refusal {@code credit.achievement-not-editable}, {@code …-kind-fixed} */
    @Transactional
    void write(long memberId, long id, AchievementContent content) {
        if (editable(memberId, id).kind() != content.kind()) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_KIND_FIXED);
        }
        achievements.write(id, content, clock.instant());
    }

    @Transactional
    Document attach(long memberId, long id, String name, byte[] content) {
        var document = documents.add(editable(memberId, id), name, content);
        achievements.touch(id, clock.instant());
        return document;
    }

    @Transactional
    void detach(long memberId, long id, long documentId) {
        documents.remove(editable(memberId, id).id(), documentId);
        achievements.touch(id, clock.instant());
    }

    /** Keeps a badge's file, and takes from it what the member has not written yet. */
    @Transactional
    void badge(long memberId, long id, String name, byte[] file, Checked checked) {
        var achievement = editable(memberId, id);
        if (achievement.kind() != AchievementKind.BADGE) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_NO_BADGE);
        }
        if (checked.kind() == Checked.Kind.UNKNOWN) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_CREDENTIAL_UNREADABLE);
        }
        badges.put(id, name, file, checked.outcome());
        achievements.write(id, filled(achievement.content(), checked.about()), clock.instant());
    }

    private AchievementContent filled(AchievementContent said, Checked.@Nullable About about) {
        if (about == null) {
            return said;
        }
        return new AchievementContent(
                said.kind(),
                said.title().isBlank() ? cut(about.name()) : said.title(),
                said.organization().isBlank() ? cut(about.issuer()) : said.organization(),
                said.level(),
                said.firstDay() == null ? day(about.from()) : said.firstDay(),
                said.lastDay() == null ? day(about.until()) : said.lastDay(),
                said.number());
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : settings.dayOf(at);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    @Transactional
    void unbadge(long memberId, long id) {
        badges.remove(editable(memberId, id).id());
        achievements.touch(id, clock.instant());
    }

    /** @throws Refusal {@code credit.achievement-incomplete} and what is missing */
    @Transactional
    void submit(long memberId, long id) {
        var achievement = editable(memberId, id);
        Completeness.require(achievement.content(), settings.dayOf(clock.instant()));
        var now = clock.instant();
        achievements.submitted(id, now);
        achievements.add(id, new AchievementStep(AchievementStep.Kind.SUBMITTED, memberId, "", now));
    }

    /** What waits is the member's to write again. */
    @Transactional
    void withdraw(long memberId, long id) {
        if (own(memberId, id).state() != AchievementState.SUBMITTED) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_WAITING);
        }
        var now = clock.instant();
        achievements.withdrawn(id, now);
        achievements.add(id, new AchievementStep(AchievementStep.Kind.WITHDRAWN, memberId, "", now));
    }

    /** What was never confirmed goes without a trace. */
    @Transactional
    void remove(long memberId, long id) {
        if (own(memberId, id).state().sealed()) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_EDITABLE);
        }
        documents.removeAll(id);
        badges.remove(id);
        achievements.delete(id);
    }

    /** A newer version of what was confirmed, to be corrected or continued; it begins as a copy, and there is one at a time. */
    @Transactional
    long renew(long memberId, long id) {
        var before = own(memberId, id);
        if (before.state() != AchievementState.CONFIRMED) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_CONFIRMED);
        }
        return achievements.successor(id).orElseGet(() -> {
            long fresh = begin(memberId, before.content(), id);
            documents.copy(id, fresh);
            badges.copy(id, fresh);
            return fresh;
        });
    }

    private Achievement editable(long memberId, long id) {
        var achievement = own(memberId, id);
        if (!achievement.state().editable()) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_EDITABLE);
        }
        return achievement;
    }

    private Achievement own(long memberId, long id) {
        var achievement = achievements.lock(id);
        if (achievement.memberId() != memberId) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_FOUND);
        }
        return achievement;
    }
}
