package org.xuefen.live.meeting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuefen.shared.Ids;

/**
 * A meeting as it is planned.
 *
 * @param version with a change: the version the writer has seen
 */
@Serdeable
record MeetingForm(
        @NotBlank @Size(max = 19) String secretaryId,
        @NotNull Quorum quorum,
        @NotNull @Size(max = 60) @Valid List<AgendaLine> agenda,
        @Nullable Integer version) {

    /**
     * A point of the agenda.
     *
     * @param speakerId someone with an account
     * @param speaker a guest without one
     * @param minutes how long it is to take; 0: not said
     */
    @Serdeable
    record AgendaLine(
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 19) String speakerId,
            @NotNull @Size(max = 100) String speaker,
            @Min(0) @Max(600) int minutes) {
        Point point() {
            var id = speakerId == null || speakerId.isBlank() ? null : Ids.parse(speakerId);
            return new Point(title.strip(), id, id == null ? speaker.strip() : "", minutes);
        }
    }

    List<Point> points() {
        return agenda.stream().map(AgendaLine::point).toList();
    }
}
