package org.xuefen.discovery.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Assets;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.catalogue.Item;
import org.xuefen.credit.CreditEstimates;
import org.xuefen.credit.Estimate;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Found;
import org.xuefen.discovery.Fragment;
import org.xuefen.discovery.Search;
import org.xuefen.discovery.search.CourseResults.Line;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Text;

/** Shows hits as the catalogue has them now, with the words marked that were searched for. */
@Singleton
class Results {
    private final Courses courses;
    private final Assets assets;
    private final CreditEstimates estimates;
    private final Search search;
    private final WordBook words;

    Results(Courses courses, Assets assets, CreditEstimates estimates, Search search, WordBook words) {
        this.courses = courses;
        this.assets = assets;
        this.estimates = estimates;
        this.search = search;
        this.words = words;
    }

    /** What all results of a page are shown with. */
    private record Page(
            Map<Long, Estimate> gives,
            Map<Long, String> posters,
            Map<Long, List<Line>> lines,
            Wording wording,
            Locale locale) {}

    CourseResults show(Found found, int offset, int limit, long memberId, Locale locale) {
        var wording = Wording.of(found.text(), words.now());
        var ids = found.hits().stream().map(Found.Hit::courseId).toList();
        var heads = courses.heads(ids).stream()
                .filter(head -> !head.withdrawn())
                .collect(Collectors.toMap(CourseHead::id, Function.identity()));
        var page = new Page(
                estimates.forHeads(memberId, heads.values()),
                assets.posterUrls(heads.values().stream()
                        .map(CourseHead::posterAssetId)
                        .filter(Objects::nonNull)
                        .toList()),
                lines(found.text(), heads, wording),
                wording,
                locale);
        var items = found.hits().stream()
                .filter(hit -> heads.containsKey(hit.courseId()))
                .map(hit -> show(Objects.requireNonNull(heads.get(hit.courseId())), hit, page))
                .toList();
        return new CourseResults(
                items,
                next(found, offset, limit),
                found.total(),
                found.more(),
                found.whole(),
                found.lenient(),
                found.mendedText(),
                search.building());
    }

    /** By course; of a revision that has just changed, only what is still there. */
    private Map<Long, List<Line>> lines(String text, Map<Long, CourseHead> heads, Wording wording) {
        var found = new HashMap<Long, List<Line>>();
        for (var said : search.lines(text, heads.keySet())) {
            var head = heads.get(said.courseId());
            var item = head == null
                    ? Optional.<Item>empty()
                    : courses.revision(head.revisionId()).flatMap(revision -> revision.item(said.itemId()));
            item.ifPresent(there -> found.computeIfAbsent(said.courseId(), _ -> new ArrayList<>())
                    .add(new Line(
                            Long.toString(there.id()),
                            there.title(),
                            said.startMillis() / 1000,
                            Marks.excerpt(said.text(), wording))));
        }
        return found;
    }

    private static CourseResults.Result show(CourseHead head, Found.Hit hit, Page page) {
        var gives = page.gives().get(head.id());
        var poster = head.posterAssetId();
        return new CourseResults.Result(
                Long.toString(head.id()),
                head.title(),
                Marks.mark(shown(head.title(), page.wording(), page.locale()), page.wording()),
                excerpt(head, hit, page.wording(), page.locale()),
                page.lines().getOrDefault(head.id(), List.of()),
                head.channelCode(),
                head.categoryCode(),
                head.languages(),
                head.estimatedSeconds(),
                head.items(),
                head.studiedHere(),
                head.titleDerived(),
                head.provider(),
                poster == null ? null : page.posters().get(poster),
                gives == null ? null : gives.creditMilli());
    }

    /** The reader's language, unless only the other one was found. */
    private static String shown(Text text, Wording wording, Locale locale) {
        var own = text.in(locale);
        var other = own.equals(text.zh()) ? text.en() : text.zh();
        return !other.isEmpty() && !Marks.hit(own, wording) && Marks.hit(other, wording) ? other : own;
    }

    private static List<Fragment> excerpt(CourseHead head, Found.Hit hit, Wording wording, Locale locale) {
        var summary = shown(head.summary(), wording, locale);
        if (Marks.hit(summary, wording) || !head.studiedHere()) {
            return summary.isEmpty() ? List.of() : Marks.excerpt(summary, wording);
        }
        var body = shown(hit.body(), wording, locale);
        var text = Marks.hit(body, wording) ? body : summary;
        return text.isEmpty() ? List.of() : Marks.excerpt(text, wording);
    }

    private static @Nullable String next(Found found, int offset, int limit) {
        var end = offset + limit;
        return found.hits().size() < limit || end >= found.total() || end + limit > CourseQuery.MAX_OFFSET
                ? null
                : Cursor.of(end);
    }
}
