package org.xuefen.catalogue.course;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Assets;
import org.xuefen.catalogue.Channels;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.CourseModule;
import org.xuefen.catalogue.CreditCategories;
import org.xuefen.catalogue.Item;
import org.xuefen.catalogue.ItemKind;
import org.xuefen.catalogue.Listing;
import org.xuefen.catalogue.Revision;
import org.xuefen.identity.Accounts;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Industry;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Courses as clients see them. */
@Singleton
class CourseViews {
    private static final int CLIP = 240;

    private final Assets assets;
    private final Accounts accounts;
    private final Channels channels;
    private final Industries industries;
    private final Optional<CreditCategories> categories;

    CourseViews(
            Assets assets,
            Accounts accounts,
            Channels channels,
            Industries industries,
            Optional<CreditCategories> categories) {
        this.assets = assets;
        this.accounts = accounts;
        this.channels = channels;
        this.industries = industries;
        this.categories = categories;
    }

    /** A code with its name. */
    @Serdeable
    record Named(String code, Text name) {}

    /** A course in a list. */
    @Serdeable
    record CourseCard(
            String id,
            Text title,
            Text summary,
            String channelCode,
            @Nullable Named category,
            List<String> languages,
            long estimatedSeconds,
            int itemCount,
            @Nullable String posterUrl,
            @Nullable String provider,
            boolean titleDerived,
            Instant publishedAt) {}

    /** An item of the outline. */
    @Serdeable
    record OutlineItem(String id, ItemKind kind, Text title, Text outcome, long estimatedSeconds, int threshold) {}

    /** A module of the outline. */
    @Serdeable
    record OutlineModule(String id, Text title, long estimatedSeconds, List<OutlineItem> items) {}

    /** A course as its page shows it. */
    @Serdeable
    record CoursePage(
            String id,
            String revisionId,
            int revisionNumber,
            boolean currentRevision,
            Text title,
            Text summary,
            Named channel,
            @Nullable Named category,
            List<Named> industries,
            List<String> languages,
            long estimatedSeconds,
            int itemCount,
            List<OutlineModule> modules,
            @Nullable String trainerName,
            @Nullable Listing listing,
            @Nullable String posterUrl,
            boolean withdrawn,
            boolean teaches,
            Instant publishedAt) {}

    List<CourseCard> cards(List<CourseHead> heads) {
        var posters = posters(heads);
        var known = allCategories();
        return heads.stream()
                .map(head -> card(head, posters.get(head.id()), category(head.categoryCode(), known)))
                .toList();
    }

    private static CourseCard card(CourseHead head, @Nullable String poster, @Nullable Named category) {
        return new CourseCard(
                Ids.text(head.id()),
                head.title(),
                new Text(clip(head.summary().zh()), clip(head.summary().en())),
                head.channelCode(),
                category,
                head.languages(),
                head.estimatedSeconds(),
                head.items(),
                poster,
                head.provider(),
                head.titleDerived(),
                head.publishedAt());
    }

    CoursePage page(Revision revision, CourseHead head, boolean teaches) {
        var channel = channels.find(revision.channelCode())
                .map(found -> new Named(found.code(), found.name()))
                .orElse(new Named(revision.channelCode(), new Text(revision.channelCode(), revision.channelCode())));
        boolean listed = revision.listing() != null;
        return new CoursePage(
                Ids.text(revision.courseId()),
                Ids.text(revision.id()),
                revision.number(),
                revision.id() == head.revisionId(),
                revision.title(),
                revision.summary(),
                channel,
                category(revision.categoryCode(), allCategories()),
                revision.industries().stream().map(this::industry).toList(),
                revision.languages(),
                revision.estimatedSeconds(),
                (int) revision.items().count(),
                revision.modules().stream().map(CourseViews::module).toList(),
                listed ? null : accounts.nameOf(revision.authorId()).orElse(null),
                revision.listing(),
                posters(List.of(head)).get(head.id()),
                head.withdrawn(),
                teaches,
                revision.publishedAt());
    }

    List<Named> allCategories() {
        return categories.map(CreditCategories::all).orElse(List.of()).stream()
                .map(category -> new Named(category.code(), category.name()))
                .toList();
    }

    List<Named> industries(String search) {
        var found = search.isEmpty() ? industries.sections() : industries.search(search, 20);
        return found.stream().map(this::named).toList();
    }

    private Named named(Industry industry) {
        return new Named(industry.code(), industries.nameOf(industry));
    }

    private static OutlineModule module(CourseModule module) {
        return new OutlineModule(
                Ids.text(module.id()),
                module.title(),
                module.estimatedSeconds(),
                module.items().stream().map(CourseViews::item).toList());
    }

    private static OutlineItem item(Item item) {
        return new OutlineItem(
                Ids.text(item.id()),
                item.kind(),
                item.title(),
                item.outcome(),
                item.estimatedSeconds(),
                item.threshold());
    }

    private Named industry(String code) {
        return industries.find(code).map(this::named).orElse(new Named(code, new Text(code, code)));
    }

    private static @Nullable Named category(@Nullable String code, List<Named> known) {
        if (code == null) {
            return null;
        }
        return known.stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElse(new Named(code, new Text(code, code)));
    }

    /** Poster addresses by course, for those that have one. */
    private Map<Long, String> posters(List<CourseHead> heads) {
        var ids = heads.stream()
                .map(CourseHead::posterAssetId)
                .filter(Objects::nonNull)
                .toList();
        var urls = ids.isEmpty() ? Map.<Long, String>of() : assets.posterUrls(ids);
        var posters = new HashMap<Long, String>();
        for (var head : heads) {
            var url = head.posterAssetId() == null ? null : urls.get(head.posterAssetId());
            if (url != null) {
                posters.put(head.id(), url);
            }
        }
        return posters;
    }

    private static String clip(String text) {
        if (text.length() <= CLIP) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(CLIP - 1)) ? CLIP - 1 : CLIP;
        return text.substring(0, cut) + "…";
    }
}
