package org.xuefen.organization.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xuefen.identity.Caller;
import org.xuefen.identity.Role;
import org.xuefen.organization.Members;
import org.xuefen.organization.NewMember;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Scopes;
import org.xuefen.organization.people.MemberViews.MemberDetail;
import org.xuefen.organization.people.MemberViews.MemberLine;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Page;

/** Members, as far as the caller organizes them. */
@Controller("/api/v1/members")
@Secured({"ORGANIZER", "ADMINISTRATOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
class MemberController {
    private final Members members;
    private final MemberSearch search;
    private final MemberViews views;
    private final Authority authority;
    private final Scopes scopes;
    private final OrganizationSettings settings;
    private final Clock clock;

    MemberController(
            Members members,
            MemberSearch search,
            MemberViews views,
            Authority authority,
            Scopes scopes,
            OrganizationSettings settings,
            Clock clock) {
        this.members = members;
        this.search = search;
        this.views = views;
        this.authority = authority;
        this.scopes = scopes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A member to be. They are invited: the activation link is had from {@code POST /members/{id}/link}.
     *
     * @param username absent: the member number
     * @param memberNo absent: one is made
     * @param joined absent: today
     */
    @Serdeable
    record MemberCreation(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 19) String unitId,
            @Nullable @Pattern(regexp = "\\S{1,40}") String memberNo,

            @Nullable @Pattern(regexp = "[\\p{L}\\p{N}._@+-]{1,64}")
            String username,

            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Pattern(regexp = "[A-T]\\d{0,4}") String industry,
            @Nullable LocalDate joined,
            @Nullable @Pattern(regexp = "zh-CN|en") String locale) {}

    /** What to change of a member. */
    @Serdeable
    record MemberEdit(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Pattern(regexp = "\\S{1,40}") String memberNo,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Pattern(regexp = "[A-T]\\d{0,4}") String industry,
            @Nullable Integer version) {}

    /**
     * Where a member shall belong.
     *
     * @param from the first day there, absent: from now on
     */
    @Serdeable
    record MemberMove(
            @NotBlank @Size(max = 19) String unitId,
            @Nullable LocalDate from) {}

    /**
     * Members of the units one organizes, by unit and number.
     *
     * @param search part of a name or the beginning of a number
     * @param unit a unit; its subtree counts
     * @param industry a code; those beneath it count too
     * @param active absent: all
     */
    @Get
    Page<MemberLine> listMembers(
            Caller caller,
            @Nullable @QueryValue @Size(max = 60) String search,
            @Nullable @QueryValue @Size(max = 19) String unit,
            @Nullable @QueryValue @Pattern(regexp = "[A-T]\\d{0,4}") String industry,
            @Nullable @QueryValue Boolean active,
            @Nullable @QueryValue Role role,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var paths = unit == null
                ? scopes.pathsOf(caller)
                : List.of(scopes.requireUnit(caller, Ids.parse(unit)).path());
        var text = search == null || search.isBlank() ? null : search.strip();
        var page = this.search.find(new MemberSearch.Filter(paths, text, industry, active, role), cursor, limit);
        return new Page<>(views.lines(page.items()), page.next());
    }

    /** One member with roles and history. */
    @Get("/{id}")
    MemberDetail readMember(Caller caller, String id) {
        return views.detail(
                caller, authority.requireVisible(caller, Ids.parse(id)).id());
    }

    /** Creates a member with an account that waits for its activation. */
    @Post
    @Status(HttpStatus.CREATED)
    MemberDetail createMember(Caller caller, @Body @Valid MemberCreation body) {
        var unit = scopes.requireUnit(caller, Ids.parse(body.unitId()));
        long id = members.create(new NewMember(
                body.name().strip(),
                body.username(),
                body.email(),
                null,
                body.locale() == null ? "zh-CN" : body.locale(),
                unit.id(),
                body.industry(),
                body.memberNo(),
                body.joined()));
        return views.detail(caller, id);
    }

    /** Changes name, number, address and industry. */
    @Put("/{id}")
    MemberDetail editMember(Caller caller, String id, @Body @Valid MemberEdit body) {
        var member = authority.requireManaged(caller, Ids.parse(id));
        members.edit(member.id(), body.name().strip(), body.industry(), body.memberNo(), body.email(), body.version());
        return views.detail(caller, member.id());
    }

    /** Moves a member to another unit, from now on or from a day since the present membership began. */
    @Post("/{id}/move")
    MemberDetail moveMember(Caller caller, String id, @Body @Valid MemberMove body) {
        var member = authority.requireManaged(caller, Ids.parse(id));
        var unit = scopes.requireUnit(caller, Ids.parse(body.unitId()));
        members.move(member.id(), unit.id(), from(body.from()));
        return views.detail(caller, member.id());
    }

    private Instant from(@Nullable LocalDate day) {
        var now = clock.instant();
        return day == null || day.equals(settings.dayOf(now)) ? now : settings.startOf(day);
    }
}
