package org.xuefen.organization.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuefen.identity.Caller;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Posts;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Posts of the members one organizes. */
@Controller("/api/v1")
@Secured({"ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class PostController {
    private final Posts posts;
    private final Authority authority;
    private final Units units;
    private final OrganizationSettings settings;
    private final Clock clock;

    PostController(Posts posts, Authority authority, Units units, OrganizationSettings settings, Clock clock) {
        this.posts = posts;
        this.authority = authority;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /** A post members can hold. */
    @Serdeable
    record PostName(String code, Text name) {}

    /** The posts there are. */
    @Serdeable
    record PostNames(List<PostName> items) {}

    /** @param until the first day it is not held any more; null while it is */
    @Serdeable
    record PostHeld(
            String id,
            PostName post,
            Text unit,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Posts of a member, the latest first. */
    @Serdeable
    record PostsHeld(List<PostHeld> items) {}

    /** @param from absent: today */
    @Serdeable
    record Appointment(
            @NotBlank @Size(max = 32) String post, @Nullable LocalDate from) {}

    /** The posts there are. */
    @Get("/post-kinds")
    PostNames listPostKinds() {
        return new PostNames(posts.kinds().stream()
                .map(kind -> new PostName(kind.code(), kind.name()))
                .toList());
    }

    /** The posts a member holds and held. */
    @Get("/members/{id}/posts")
    PostsHeld listMemberPosts(Caller caller, String id) {
        return held(authority.requireVisible(caller, Ids.parse(id)).id());
    }

    /** Gives a member a post in their unit. */
    @Post("/members/{id}/posts")
    @Status(HttpStatus.CREATED)
    PostsHeld appointMember(Caller caller, String id, @Body @Valid Appointment body) {
        long memberId = authority.requireVisible(caller, Ids.parse(id)).id();
        posts.appoint(memberId, body.post(), body.from() == null ? today() : body.from());
        return held(memberId);
    }

    /** Ends a post today. */
    @Post("/members/{id}/posts/{heldId}/end")
    PostsHeld endMemberPost(Caller caller, String id, String heldId) {
        long memberId = authority.requireVisible(caller, Ids.parse(id)).id();
        posts.end(memberId, Ids.parse(heldId), today());
        return held(memberId);
    }

    private LocalDate today() {
        return settings.dayOf(clock.instant());
    }

    private PostsHeld held(long memberId) {
        var all = posts.of(memberId);
        var names = units
                .findAll(all.stream().map(Posts.Held::unitId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        return new PostsHeld(all.stream()
                .map(each -> {
                    var unit = names.get(each.unitId());
                    return new PostHeld(
                            Ids.text(each.id()),
                            new PostName(each.post().code(), each.post().name()),
                            unit == null ? Text.of("", "") : unit.name(),
                            each.from(),
                            each.until());
                })
                .toList());
    }
}
