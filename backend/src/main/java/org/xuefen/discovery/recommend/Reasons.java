package org.xuefen.discovery.recommend;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.xuefen.catalogue.Courses;
import org.xuefen.credit.CategoryStanding;
import org.xuefen.credit.Standing;
import org.xuefen.discovery.Recommendation.Reason;
import org.xuefen.discovery.shelf.Shelf;
import org.xuefen.organization.Industries;
import org.xuefen.organization.Units;
import org.xuefen.shared.Text;

/** Puts why a course was picked into words' arguments. Of what is not there any more there is nothing to say. */
@Singleton
class Reasons {
    private static final Text ALL_YEAR = Text.of("年度", "annual");

    private final Industries industries;
    private final Courses courses;
    private final Units units;

    Reasons(Industries industries, Courses courses, Units units) {
        this.industries = industries;
        this.courses = courses;
        this.units = units;
    }

    Reason of(Ranking.Pick pick, Shelf shelf, Optional<Standing> standing) {
        var course = pick.course();
        return switch (pick.why()) {
            case PINNED -> pinned(shelf.pins().get(course.courseId()));
            case GAP -> gap(pick, standing);
            case INDUSTRY -> industry(pick.industry(), Reason.Industry::new);
            case NEAR -> industry(pick.industry(), Reason.Near::new);
            case PEERS -> new Reason.Peers(course.crowd().peers());
            case AFTER -> because(course.after(), Reason.After::new);
            case LIKE -> because(course.like(), Reason.Like::new);
            case RISING -> new Reason.Rising(course.crowd().rising());
            case POPULAR -> new Reason.Popular(course.crowd().members());
            case NEW -> new Reason.Fresh();
            case EVERYONE -> new Reason.Everyone();
        };
    }

    private Reason pinned(@Nullable Long unitId) {
        return Optional.ofNullable(unitId)
                .flatMap(units::nameOf)
                .<Reason>map(Reason.Pinned::new)
                .orElseGet(Reason.Everyone::new);
    }

    private static Reason gap(Ranking.Pick pick, Optional<Standing> standing) {
        var code = Objects.requireNonNull(pick.course().category());
        var name = standing.stream()
                .flatMap(found -> found.categories().stream())
                .filter(category -> category.code().equals(code) && category.missingMilli() > 0)
                .map(CategoryStanding::name)
                .findFirst()
                .orElse(ALL_YEAR);
        return new Reason.Gap(code, name, pick.closesMilli(), pick.missingMilli());
    }

    private Reason because(Following.@Nullable Sign sign, BiFunction<Long, Text, Reason> reason) {
        return Optional.ofNullable(sign)
                .flatMap(known -> courses.current(known.because()))
                .map(revision -> reason.apply(revision.courseId(), revision.title()))
                .orElseGet(Reason.Everyone::new);
    }

    private Reason industry(@Nullable String code, BiFunction<String, Text, Reason> reason) {
        return Optional.ofNullable(code)
                .flatMap(industries::find)
                .map(found -> reason.apply(found.code(), industries.nameOf(found)))
                .orElseGet(Reason.Everyone::new);
    }
}
