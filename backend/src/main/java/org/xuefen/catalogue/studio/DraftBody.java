package org.xuefen.catalogue.studio;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.CourseDraft;
import org.xuefen.catalogue.DraftItem;
import org.xuefen.catalogue.DraftModule;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** A draft as it travels, both ways; ids are text, and absent on what is new. */
@Serdeable
record DraftBody(
        @NotNull @Valid Line title,
        @NotNull @Valid Prose summary,
        @NotNull @Size(max = 40) String channelCode,
        @Nullable @Size(max = 40) String categoryCode,
        @NotNull @Size(max = 2) List<@Pattern(regexp = "zh|en") String> languages,
        @NotNull @Size(max = 12) List<@Pattern(regexp = "[A-T]([0-9]{2,4})?") String> industries,
        boolean industriesConfirmed,
        @NotNull @Valid @Size(max = DraftRules.MAX_MODULES) List<@NotNull @Valid ModuleBody> modules) {

    /** A line of text per language. */
    @Serdeable
    record Line(
            @NotNull @Size(max = 200) String zh,
            @NotNull @Size(max = 200) String en) {
        Text text() {
            return new Text(zh.strip(), en.strip());
        }

        static Line of(Text text) {
            return new Line(text.zh(), text.en());
        }
    }

    /** Some sentences per language. */
    @Serdeable
    record Prose(
            @NotNull @Size(max = 4_000) String zh,
            @NotNull @Size(max = 4_000) String en) {
        static Prose of(Text text) {
            return new Prose(text.zh(), text.en());
        }
    }

    @Serdeable
    record ModuleBody(
            @Nullable @Size(max = 20) String id,
            @NotNull @Valid Line title,

            @NotNull @Valid @Size(max = DraftRules.MAX_ITEMS)
            List<@NotNull @Valid ItemBody> items) {}

    @Serdeable
    record ItemBody(
            @Nullable @Size(max = 20) String id,
            @NotNull ItemKind kind,
            @NotNull @Valid Line title,
            @NotNull @Valid Prose outcome,
            @Min(1) @Max(100) int threshold,
            @Nullable @Size(max = 20) String assetId) {}

    CourseDraft content() {
        return new CourseDraft(
                title.text(),
                new Text(summary.zh(), summary.en()),
                channelCode,
                categoryCode,
                languages.stream().distinct().toList(),
                industries.stream().distinct().toList(),
                industriesConfirmed,
                modules.stream()
                        .map(module -> new DraftModule(
                                id(module.id()),
                                module.title().text(),
                                module.items().stream().map(DraftBody::item).toList()))
                        .toList());
    }

    static DraftBody of(CourseDraft draft) {
        return new DraftBody(
                Line.of(draft.title()),
                Prose.of(draft.summary()),
                draft.channelCode(),
                draft.categoryCode(),
                draft.languages(),
                draft.industries(),
                draft.industriesConfirmed(),
                draft.modules().stream()
                        .map(module -> new ModuleBody(
                                Ids.text(module.id()),
                                Line.of(module.title()),
                                module.items().stream().map(DraftBody::body).toList()))
                        .toList());
    }

    private static DraftItem item(ItemBody body) {
        return new DraftItem(
                id(body.id()),
                body.kind(),
                body.title().text(),
                new Text(body.outcome().zh(), body.outcome().en()),
                body.threshold(),
                body.assetId() == null ? null : Ids.parse(body.assetId()));
    }

    private static ItemBody body(DraftItem item) {
        return new ItemBody(
                Ids.text(item.id()),
                item.kind(),
                Line.of(item.title()),
                Prose.of(item.outcome()),
                item.threshold(),
                item.assetId() == null ? null : Ids.text(item.assetId()));
    }

    private static long id(@Nullable String id) {
        return id == null ? 0 : Ids.parse(id);
    }
}
