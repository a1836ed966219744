package org.xuefen.discovery.search;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Assets;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.catalogue.Courses;
import org.xuefen.credit.CreditEstimates;
import org.xuefen.credit.Estimate;
import org.xuefen.discovery.CourseQuery;
import org.xuefen.discovery.Found;
import org.xuefen.discovery.Fragment;
import org.xuefen.shared.Cursor;
import org.xuefen.shared.Text;

/** Shows hits as the catalogue has them now, with the words marked that were searched for. */
@Singleton
class Results {
    private final Courses courses;
    private final Assets assets;
    private final CreditEstimates estimates;

    Results(Courses courses, Assets assets, CreditEstimates estimates) {
        this.courses = courses;
        this.assets = assets;
        this.estimates = estimates;
    }

    CourseResults show(CourseQuery query, Found found, boolean building, long memberId, Locale locale) {
        var wording = Wording.of(query.text());
        var ids = found.hits().stream().map(Found.Hit::courseId).toList();
        var heads = courses.heads(ids).stream().collect(Collectors.toMap(CourseHead::id, Function.identity()));
        var gives = estimates.forCourses(memberId, heads.keySet());
        var posters = assets.posterUrls(heads.values().stream()
                .map(CourseHead::posterAssetId)
                .filter(Objects::nonNull)
                .toList());
        var items = found.hits().stream()
                .filter(hit -> heads.containsKey(hit.courseId()))
                .map(hit -> {
                    var head = Objects.requireNonNull(heads.get(hit.courseId()));
                    var poster = head.posterAssetId() == null ? null : posters.get(head.posterAssetId());
                    return show(head, hit, wording, gives.get(head.id()), poster, locale);
                })
                .toList();
        return new CourseResults(items, next(query, found), found.total(), found.more(), found.lenient(), building);
    }

    private static CourseResults.Result show(
            CourseHead head,
            Found.Hit hit,
            Wording wording,
            @Nullable Estimate gives,
            @Nullable String poster,
            Locale locale) {
        return new CourseResults.Result(
                Long.toString(head.id()),
                head.title(),
                Marks.mark(shown(head.title(), wording, locale), wording),
                excerpt(head, hit, wording, locale),
                head.channelCode(),
                head.categoryCode(),
                head.languages(),
                head.estimatedSeconds(),
                head.items(),
                head.studiedHere(),
                head.titleDerived(),
                head.provider(),
                poster,
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

    private static @Nullable String next(CourseQuery query, Found found) {
        var end = query.offset() + query.limit();
        return found.hits().size() < query.limit()
                        || end >= found.total()
                        || end + query.limit() > CourseQuery.MAX_OFFSET
                ? null
                : Cursor.of(end);
    }
}
