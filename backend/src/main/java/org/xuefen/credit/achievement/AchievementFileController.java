package org.xuefen.credit.achievement;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.xuefen.asset.AssetRefusals;
import org.xuefen.asset.Documents;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Scopes;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Refusal;

/** What achievements rest on, asked for anew each time: an address alone opens nothing. */
@Hidden
@Controller("/api/v1/achievements/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AchievementFileController {
    private final AchievementStore achievements;
    private final AchievementDocuments attached;
    private final BadgeFiles badges;
    private final Documents documents;
    private final Scopes scopes;

    AchievementFileController(
            AchievementStore achievements,
            AchievementDocuments attached,
            BadgeFiles badges,
            Documents documents,
            Scopes scopes) {
        this.achievements = achievements;
        this.attached = attached;
        this.badges = badges;
        this.documents = documents;
        this.scopes = scopes;
    }

    /** A document of mine, or of a member I organize while it waits and once it is confirmed. */
    @Get("/documents/{documentId}")
    HttpResponse<byte[]> achievementDocument(
            Caller caller, String id, String documentId, @QueryValue(defaultValue = "false") boolean original) {
        long document = Ids.parse(documentId);
        if (!attached.belongs(seen(caller, id), document)) {
            throw new Refusal(AssetRefusals.DOCUMENT_NOT_FOUND);
        }
        return original ? documents.original(document) : documents.shown(document);
    }

    /** A badge's file as it was handed in: to be saved, never to be shown here. */
    @Get("/credential")
    HttpResponse<byte[]> achievementCredential(Caller caller, String id) {
        var file = badges.find(seen(caller, id)).orElseThrow(() -> new Refusal(AssetRefusals.DOCUMENT_NOT_FOUND));
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(file.file())
                .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    }

    private long seen(Caller caller, String id) {
        var achievement = achievements
                .find(Ids.parse(id))
                .filter(found -> found.memberId() == caller.memberId()
                        || (AchievementQueue.shown(found.state()) && scopes.reaches(caller, found.memberId())))
                .orElseThrow(() -> new Refusal(AssetRefusals.DOCUMENT_NOT_FOUND));
        return achievement.id();
    }
}
