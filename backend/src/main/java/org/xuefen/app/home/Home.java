package org.xuefen.app.home;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xuefen.asset.Assets;
import org.xuefen.catalogue.Item;
import org.xuefen.credit.Standing;
import org.xuefen.credit.Standings;
import org.xuefen.discovery.Recommendations;
import org.xuefen.discovery.Recommendations.Reader;
import org.xuefen.identity.Accounts;
import org.xuefen.identity.Caller;
import org.xuefen.organization.Member;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.study.CourseProgress;
import org.xuefen.study.ItemProgress;
import org.xuefen.study.Mandates;
import org.xuefen.study.Progress;
import org.xuefen.study.RequiredCourse;

/** Composes the first page. Every part is one question to its domain. */
@Singleton
class Home {
    private static final int RECOMMENDED = 6;
    private static final int IN_PROGRESS = 100;
    private static final int DUE = 5;

    private final Accounts accounts;
    private final Members members;
    private final Units units;
    private final OrganizationSettings organization;
    private final Progress progress;
    private final Mandates mandates;
    private final Assets assets;
    private final Standings standings;
    private final Recommendations recommendations;
    private final Clock clock;

    Home(
            Accounts accounts,
            Members members,
            Units units,
            OrganizationSettings organization,
            Progress progress,
            Mandates mandates,
            Assets assets,
            Standings standings,
            Recommendations recommendations,
            Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.units = units;
        this.organization = organization;
        this.progress = progress;
        this.mandates = mandates;
        this.assets = assets;
        this.standings = standings;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    @Connectable
    HomeView of(Caller caller, Locale locale) {
        long memberId = caller.memberId();
        var member = members.find(memberId);
        var name = member.map(Member::name)
                .orElseGet(() -> accounts.nameOf(memberId).orElse(""));
        var standing = member.flatMap(standings::now);
        var taking = progress.overview(memberId, IN_PROGRESS);
        var open = taking.open();
        return new HomeView(
                name,
                member.flatMap(found -> units.nameOf(found.unitId())).orElse(null),
                standing.orElse(null),
                standing.map(this::daysLeft).orElse(0),
                open.stream().findFirst().flatMap(this::next).orElse(null),
                open.size(),
                open.stream().map(Home::inProgress).toList(),
                mandates.due(memberId, DUE).stream()
                        .map(course -> due(course, open))
                        .toList(),
                recommended(new Reader(memberId, member.orElse(null), standing, taking.taken()), locale));
    }

    private int daysLeft(Standing standing) {
        var today = organization.dayOf(clock.instant());
        return (int) Math.max(0, ChronoUnit.DAYS.between(today, standing.lastDay()));
    }

    private Optional<HomeView.Next> next(CourseProgress course) {
        return course.next()
                .map(item -> new HomeView.Next(
                        Ids.text(course.enrolment().courseId()),
                        Ids.text(item.item().id()),
                        item.item().kind(),
                        item.item().title(),
                        course.revision().title(),
                        item.positionMillis(),
                        item.durationMillis(),
                        item.percent(),
                        poster(course, item),
                        course.items().indexOf(item) + 1,
                        course.items().size()));
    }

    /** The item's own picture; for one without, that of the first video of its course. */
    private @Nullable String poster(CourseProgress course, ItemProgress item) {
        return Stream.concat(Stream.of(item.item()), course.revision().items())
                .map(Item::assetId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(assets::posterUrl)
                .orElse(null);
    }

    private static HomeView.Due due(RequiredCourse course, List<CourseProgress> open) {
        return new HomeView.Due(
                Ids.text(course.mandateId()),
                course.title(),
                Ids.text(course.courseId()),
                course.courseTitle(),
                course.dueOn(),
                course.daysLeft(),
                open.stream()
                        .filter(each -> each.enrolment().courseId() == course.courseId())
                        .findFirst()
                        .map(CourseProgress::percent)
                        .orElse(0));
    }

    private static HomeView.CourseInProgress inProgress(CourseProgress course) {
        return new HomeView.CourseInProgress(
                Ids.text(course.enrolment().courseId()),
                course.revision().title(),
                course.itemsDone(),
                course.items().size(),
                course.percent(),
                course.secondsLeft());
    }

    private List<HomeView.Recommended> recommended(Reader reader, Locale locale) {
        var found = recommendations.forReader(reader, RECOMMENDED);
        var posters = assets.posterUrls(found.stream()
                .map(each -> each.course().posterAssetId())
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .map(each -> {
                    var head = each.course();
                    var credit = each.gives();
                    var video = head.posterAssetId();
                    return new HomeView.Recommended(
                            Ids.text(head.id()),
                            head.title(),
                            credit == null ? null : credit.categoryName(),
                            head.items(),
                            Math.max(1, Math.round(head.estimatedSeconds() / 60.0)),
                            credit == null ? null : credit.creditMilli(),
                            video == null ? null : posters.get(video),
                            head.provider(),
                            new HomeView.Reason(
                                    each.reason().code(), each.reason().args(locale)));
                })
                .toList();
    }
}
