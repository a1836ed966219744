package org.xuefen.discovery.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Map<Long, Text> bodies,
            Marks marks,
            Locale locale) {

        /** The language that was searched for, the reader's own before the other. */
        Optional<String> hit(Text text) {
            var own = text.in(locale);
            var other = own.equals(text.zh()) ? text.en() : text.zh();
            return Stream.of(own, other).filter(marks::hit).findFirst();
        }

        String shown(Text text) {
            return hit(text).orElse(text.in(locale));
        }
    }

    CourseResults show(Found found, int offset, int limit, long memberId, Locale locale) {
        var marks = new Marks(words.now().understand(found.text()));
        var heads = courses.heads(found.courseIds()).stream()
                .filter(head -> !head.withdrawn())
                .collect(Collectors.toMap(CourseHead::id, Function.identity()));
        var page = new Page(
                estimates.forHeads(memberId, heads.values()),
                assets.posterUrls(heads.values().stream()
                        .map(CourseHead::posterAssetId)
                        .filter(Objects::nonNull)
                        .toList()),
                lines(found.text(), heads, marks),
                bodies(heads.values(), marks),
                marks,
                locale);
        var items = found.courseIds().stream()
                .filter(heads::containsKey)
                .map(id -> show(Objects.requireNonNull(heads.get(id)), page))
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

    /** Of those whose summary does not show why they were found; listings have none. */
    private Map<Long, Text> bodies(Collection<CourseHead> heads, Marks marks) {
        return marks.isEmpty()
                ? Map.of()
                : search.bodies(heads.stream()
                        .filter(CourseHead::studiedHere)
                        .filter(head -> !marks.hit(head.summary().zh())
                                && !marks.hit(head.summary().en()))
                        .map(CourseHead::id)
                        .toList());
    }

    /** By course; of a revision that has just changed, only what is still there. */
    private Map<Long, List<Line>> lines(String text, Map<Long, CourseHead> heads, Marks marks) {
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
                            marks.excerpt(said.text()))));
        }
        return found;
    }

    private static CourseResults.Result show(CourseHead head, Page page) {
        var gives = page.gives().get(head.id());
        var poster = head.posterAssetId();
        return new CourseResults.Result(
                Long.toString(head.id()),
                head.title(),
                page.marks().mark(page.shown(head.title())),
                excerpt(head, page),
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

    private static List<Fragment> excerpt(CourseHead head, Page page) {
        var body = page.bodies().get(head.id());
        var text = body == null
                ? page.shown(head.summary())
                : page.hit(body).orElse(head.summary().in(page.locale()));
        return text.isEmpty() ? List.of() : page.marks().excerpt(text);
    }

    private static @Nullable String next(Found found, int offset, int limit) {
        var end = offset + limit;
        return found.courseIds().size() < limit || end >= found.total() || end + limit > CourseQuery.MAX_OFFSET
                ? null
                : Cursor.of(end);
    }
}
