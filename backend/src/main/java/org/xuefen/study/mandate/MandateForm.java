package org.xuefen.study.mandate;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;
import org.xuefen.study.MandateAudience;
import org.xuefen.study.MandateDraft;
import org.xuefen.study.MandateSchedule;

/** A mandate as it is written. */
@Serdeable
record MandateForm(
        @NotBlank @Size(max = 19) String unitId,
        @NotNull @Valid Title title,
        @NotNull @Valid Note note,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 19) String> courses,
        @NotNull @Size(max = 50) @Valid List<Line> audience,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate dueOn,
        @Min(0) @Max(365) int graceDays,
        boolean countsBefore,
        @NotNull @Valid Reminders reminders,
        @Nullable Integer version) {

    /** A title in both languages; one of them may be empty. */
    @Serdeable
    record Title(
            @NotNull @Size(max = 120) String zh,
            @NotNull @Size(max = 120) String en) {}

    /** Why, in both languages; either may be empty. */
    @Serdeable
    record Note(
            @NotNull @Size(max = 1000) String zh,
            @NotNull @Size(max = 1000) String en) {}

    /**
     * Whom it is for: one member, or a unit, with all beneath it or alone, narrowed to an industry or a post.
     *
     * @param memberId one member; then nothing else is given
     */
    @Serdeable
    record Line(
            @Nullable @Size(max = 19) String unitId,
            boolean alone,
            @Nullable @Pattern(regexp = "[A-T]\\d{0,4}") String industry,
            @Nullable @Size(max = 32) String post,
            @Nullable @Size(max = 19) String memberId) {}

    /** When members who are not done are reminded. */
    @Serdeable
    record Reminders(
            boolean onIssue,
            @NotNull @Size(max = 5) List<@NotNull @Min(1) @Max(180) Integer> daysBefore,
            boolean onDue,
            @Min(0) @Max(12) int overdueWeeks) {}

    MandateDraft draft() {
        return new MandateDraft(
                Ids.parse(unitId),
                Text.of(title.zh().strip(), title.en().strip()),
                Text.of(note.zh().strip(), note.en().strip()),
                courses.stream().map(Ids::parse).distinct().toList(),
                audience.stream().map(MandateForm::line).distinct().toList(),
                startsOn,
                dueOn,
                graceDays,
                countsBefore,
                new MandateSchedule(
                        reminders.onIssue(),
                        reminders.daysBefore().stream()
                                .distinct()
                                .sorted(Comparator.reverseOrder())
                                .toList(),
                        reminders.onDue(),
                        reminders.overdueWeeks()));
    }

    private static MandateAudience line(Line line) {
        return new MandateAudience(
                line.unitId() == null ? null : Ids.parse(line.unitId()),
                line.alone(),
                line.industry(),
                line.post(),
                line.memberId() == null ? null : Ids.parse(line.memberId()));
    }
}
