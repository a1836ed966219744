package org.xuefen.credit.achievement;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.credit.certificate.CredentialChecks;
import org.xuefen.credit.credential.CredentialCheck;
import org.xuefen.identity.Caller;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** A member's own achievements. Another's look like none. */
@Controller("/api/v1/me/growth/achievements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnAchievementController {
    private final Entering entering;
    private final Achievements all;
    private final AchievementStore achievements;
    private final AchievementViews views;
    private final CredentialChecks checks;

    OwnAchievementController(
            Entering entering,
            Achievements all,
            AchievementStore achievements,
            AchievementViews views,
            CredentialChecks checks) {
        this.entering = entering;
        this.all = all;
        this.achievements = achievements;
        this.views = views;
        this.checks = checks;
    }

    /** All of mine, the latest entered first; there are two hundred at most. */
    @Get
    List<AchievementLine> listAchievements(Caller caller) {
        return all.of(caller.memberId());
    }

    /** Begins a draft. */
    @Post
    @Status(HttpStatus.CREATED)
    AchievementView beginAchievement(HttpRequest<?> request, Caller caller, @Body @Valid AchievementContent content) {
        return view(request, caller, entering.begin(caller.memberId(), content));
    }

    @Get("/{id}")
    AchievementView readAchievement(HttpRequest<?> request, Caller caller, String id) {
        return view(request, caller, Ids.parse(id));
    }

    /** Saves what I have typed so far. */
    @Put("/{id}")
    AchievementView writeAchievement(
            HttpRequest<?> request, Caller caller, String id, @Body @Valid AchievementContent content) {
        entering.write(caller.memberId(), Ids.parse(id), content);
        return view(request, caller, Ids.parse(id));
    }

    /** Adds a document, sent as it is; PDF, JPEG or PNG, ten megabytes at most. */
    @Post("/{id}/documents")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.CREATED)
    AchievementView.PaperView addAchievementDocument(
            Caller caller, String id, @QueryValue @NotBlank @Size(max = 300) String name, @Body byte[] content) {
        long achievementId = Ids.parse(id);
        return AchievementViews.paper(achievementId, entering.attach(caller.memberId(), achievementId, name, content));
    }

    @Delete("/{id}/documents/{documentId}")
    @Status(HttpStatus.NO_CONTENT)
    void removeAchievementDocument(Caller caller, String id, String documentId) {
        entering.detach(caller.memberId(), Ids.parse(id), Ids.parse(documentId));
    }

    /** The file of a badge issued elsewhere: Open Badges as JSON, a JWT, or an image it is baked into; a megabyte at most. */
    @Put("/{id}/credential")
    @Consumes(MediaType.ALL)
    AchievementView putAchievementCredential(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @QueryValue @NotBlank @Size(max = 300) String name,
            @Body byte[] file) {
        if (file.length > CredentialCheck.LARGEST) {
            throw new Refusal(AchievementRefusals.ACHIEVEMENT_CREDENTIAL_TOO_LARGE);
        }
        entering.badge(caller.memberId(), Ids.parse(id), name, file, checks.check(request, file));
        return view(request, caller, Ids.parse(id));
    }

    @Delete("/{id}/credential")
    @Status(HttpStatus.NO_CONTENT)
    void removeAchievementCredential(Caller caller, String id) {
        entering.unbadge(caller.memberId(), Ids.parse(id));
    }

    /** Submits a draft, or what was returned and corrected. */
    @Post("/{id}/submission")
    AchievementView submitAchievement(HttpRequest<?> request, Caller caller, String id) {
        entering.submit(caller.memberId(), Ids.parse(id));
        return view(request, caller, Ids.parse(id));
    }

    /** Takes what waits back to write on it. */
    @Post("/{id}/withdrawal")
    AchievementView withdrawAchievement(HttpRequest<?> request, Caller caller, String id) {
        entering.withdraw(caller.memberId(), Ids.parse(id));
        return view(request, caller, Ids.parse(id));
    }

    /** Begins a newer version of what was confirmed, or gives the one that was begun. */
    @Post("/{id}/successor")
    AchievementView renewAchievement(HttpRequest<?> request, Caller caller, String id) {
        return view(request, caller, entering.renew(caller.memberId(), Ids.parse(id)));
    }

    /** Deletes what was never confirmed. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeAchievement(Caller caller, String id) {
        entering.remove(caller.memberId(), Ids.parse(id));
    }

    private AchievementView view(HttpRequest<?> request, Caller caller, long id) {
        return achievements
                .find(id)
                .filter(achievement -> achievement.memberId() == caller.memberId())
                .map(achievement -> views.of(request, achievement, false))
                .orElseThrow(() -> new Refusal(AchievementRefusals.ACHIEVEMENT_NOT_FOUND));
    }
}
