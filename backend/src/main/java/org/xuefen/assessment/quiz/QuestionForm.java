package org.xuefen.assessment.quiz;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xuefen.assessment.question.Body;
import org.xuefen.assessment.question.Question;
import org.xuefen.assessment.question.Weight;

/**
 * A question while it is edited: any kind, possibly not finished. Weights are hundred-thousandths of the mark.
 *
 * @param options of SINGLE and MULTIPLE
 * @param equalShares MULTIPLE: right options share the mark, wrong ones take away as much; weights then only tell which
 * @param right TRUE_FALSE: whether the statement is true
 * @param accepted SHORT
 * @param ranges NUMERICAL
 * @param otherwise NUMERICAL: said to any other number
 */
@Serdeable
public record QuestionForm(
        @NotNull QuestionKind kind,
        @Nullable @Size(max = Question.MAX_TITLE) String title,
        @Size(max = Question.MAX_TAGS) List<@NotNull @Size(max = 200) String> tags,
        @Nullable @Valid RichForm intro,
        @NotNull @Valid RichForm stem,
        @Size(max = Question.MAX_OPTIONS) List<@NotNull @Valid OptionForm> options,
        boolean equalShares,
        @Nullable Boolean right,
        @Nullable @Valid RichForm whenTrue,
        @Nullable @Valid RichForm whenFalse,
        @Size(max = Question.MAX_OPTIONS) List<@NotNull @Valid AcceptedForm> accepted,
        boolean caseSensitive,
        @Size(max = Question.MAX_OPTIONS) List<@NotNull @Valid RangeForm> ranges,
        @Nullable @Valid RichForm otherwise,
        @Nullable @Valid RichForm feedback) {

    public QuestionForm {
        tags = Objects.requireNonNullElse(tags, List.of());
        options = Objects.requireNonNullElse(options, List.of());
        accepted = Objects.requireNonNullElse(accepted, List.of());
        ranges = Objects.requireNonNullElse(ranges, List.of());
    }

    /** One option of a choice. */
    @Serdeable
    public record OptionForm(
            @NotNull @Valid RichForm text,
            @Min(-Weight.WHOLE) @Max(Weight.WHOLE) int weight,
            @Nullable @Valid RichForm feedback) {}

    /** One answer that may be typed. */
    @Serdeable
    public record AcceptedForm(
            @NotNull @Size(max = Body.Accepted.MAX) String pattern,
            @Min(0) @Max(Weight.WHOLE) int weight,
            @Nullable @Valid RichForm feedback) {}

    /** Numbers as they are typed, so that none is rounded on its way. */
    @Serdeable
    public record RangeForm(
            @NotNull @Size(max = 80) String low,
            @NotNull @Size(max = 80) String high,
            @Min(0) @Max(Weight.WHOLE) int weight,
            @Nullable @Valid RichForm feedback) {}
}
