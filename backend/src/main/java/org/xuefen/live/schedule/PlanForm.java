package org.xuefen.live.schedule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.xuefen.live.ClassDraft;
import org.xuefen.live.ClassRepeat;
import org.xuefen.live.LiveRole;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/**
 * A class as it is written.
 *
 * @param repeat with a new class: how the series goes on
 * @param meeting with a new class: it is a meeting; all of a series are
 * @param following with a change: the later classes of the series too
 * @param version with a change: the version the writer has seen
 */
@Serdeable
record PlanForm(
        @NotBlank @Size(max = 19) String unitId,
        @NotNull @Valid ClassTitle title,
        @NotNull @Valid ClassSummary summary,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Min(0) @Max(120) int lobbyMinutes,
        @Nullable @Size(max = 64) String category,
        @Nullable @Min(0) @Max(100_000) Integer designatedMilli,
        @Nullable @Min(1) @Max(100_000) Integer capacity,
        @NotNull @Size(min = 1, max = 20) @Valid List<HostLine> hosts,
        @NotNull @Size(min = 1, max = 20) @Valid List<AudienceLine> audience,
        @NotNull @Size(max = 20) @Valid List<BeforeLine> before,
        @Nullable @Valid Repeat repeat,
        @Nullable @Valid MeetingLine meeting,
        @Nullable Boolean following,
        @Nullable Integer version) {

    /** A title in both languages; one of them may be empty. */
    @Serdeable
    record ClassTitle(
            @NotNull @Size(max = 200) String zh,
            @NotNull @Size(max = 200) String en) {}

    /** What it is about, in both languages; either may be empty. */
    @Serdeable
    record ClassSummary(
            @NotNull @Size(max = 2000) String zh,
            @NotNull @Size(max = 2000) String en) {}

    /** Who sends or keeps order. */
    @Serdeable
    record HostLine(@NotBlank @Size(max = 19) String accountId, boolean presents) {}

    /** A unit with all beneath it, narrowed to an industry or to those who take a course. */
    @Serdeable
    record AudienceLine(
            @NotBlank @Size(max = 19) String unitId,
            @Nullable @Pattern(regexp = "[A-T]\\d{0,4}") String industry,
            @Nullable @Size(max = 19) String courseId) {}

    /** A course to look at before class, or one item of it. */
    @Serdeable
    record BeforeLine(
            @NotBlank @Size(max = 19) String courseId,
            @Nullable @Size(max = 19) String itemId) {}

    /** How a series goes on. */
    @Serdeable
    record Repeat(
            @NotNull ClassRepeat.Frequency frequency,
            @Min(1) @Max(12) int every,
            @Min(1) @Max(ClassRepeat.MOST) int classes) {}

    /** Who writes its minutes. */
    @Serdeable
    record MeetingLine(@NotBlank @Size(max = 19) String secretaryId) {}

    @Nullable
    Long secretary() {
        return meeting == null ? null : id(meeting.secretaryId());
    }

    ClassDraft draft() {
        return new ClassDraft(
                Ids.parse(unitId),
                Text.of(title.zh().strip(), title.en().strip()),
                Text.of(summary.zh().strip(), summary.en().strip()),
                startsAt,
                endsAt,
                lobbyMinutes,
                category == null || category.isBlank() ? null : category,
                designatedMilli == null ? 0 : designatedMilli,
                capacity,
                hosts.stream()
                        .map(host -> new ClassDraft.Host(
                                Ids.parse(host.accountId()), host.presents() ? LiveRole.PRESENTER : LiveRole.MODERATOR))
                        .toList(),
                audience.stream()
                        .map(line ->
                                new ClassDraft.Audience(Ids.parse(line.unitId()), line.industry(), id(line.courseId())))
                        .distinct()
                        .toList(),
                before.stream()
                        .map(line -> new ClassDraft.Before(Ids.parse(line.courseId()), id(line.itemId())))
                        .distinct()
                        .toList());
    }

    ClassRepeat repetition() {
        return repeat == null
                ? ClassRepeat.once()
                : new ClassRepeat(repeat.frequency(), repeat.every(), repeat.classes());
    }

    private static @Nullable Long id(@Nullable String text) {
        return text == null || text.isBlank() ? null : Ids.parse(text);
    }
}
