package org.xuefen.credit.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuefen.catalogue.Courses;
import org.xuefen.credit.rules.Amounts;
import org.xuefen.credit.rules.Category;
import org.xuefen.credit.scheme.SchemeVersion;
import org.xuefen.credit.scheme.Schemes;
import org.xuefen.organization.Members;
import org.xuefen.organization.OrganizationSettings;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Sha256;
import org.xuefen.shared.Text;

/** Puts into words what a certificate says. */
@Singleton
class Contents {
    private static final long ONE = 1000;

    private final Schemes schemes;
    private final Courses courses;
    private final Members members;
    private final Units units;
    private final OrganizationSettings zone;
    private final Clock clock;

    Contents(Schemes schemes, Courses courses, Members members, Units units, OrganizationSettings zone, Clock clock) {
        this.schemes = schemes;
        this.courses = courses;
        this.members = members;
        this.units = units;
        this.zone = zone;
        this.clock = clock;
    }

    LocalDate today() {
        return zone.dayOf(clock.instant());
    }

    Content of(Design design, long memberId, Achieved achieved, Instant now) {
        var unitThen = units.find(achieved.unitId()).map(Unit::name).orElse(Text.of("", ""));
        return written(design, members.require(memberId).name(), unitThen, achieved, now);
    }

    /** Of the same achievement, with the member's name and the design as they are now. */
    Content again(Design design, Edition before, Achieved basis, Instant now) {
        var name = members.require(before.memberId()).name();
        return written(design, name, before.content().unitThen(), basis, now);
    }

    /** What an edition rests on, as it was. */
    Achieved basisOf(Edition edition, List<Long> entryIds) {
        var was = edition.content();
        return new Achieved(
                "",
                was.year(),
                edition.achievedAt(),
                was.milli(),
                0,
                versionOf(edition).id(),
                entryIds,
                0);
    }

    /** What earns it now that its first basis was taken away, with the date it was first achieved on. */
    Achieved redated(Achieved now, Edition first) {
        return new Achieved(
                now.occurrence(),
                now.year(),
                first.achievedAt(),
                now.milli(),
                now.schemeId(),
                now.schemeVersionId(),
                now.entryIds(),
                now.unitId());
    }

    private SchemeVersion versionOf(Edition edition) {
        return schemes.version(Ids.parse(edition.content().schemeVersionId()));
    }

    private Content written(Design design, String name, Text unitThen, Achieved achieved, Instant now) {
        var version = schemes.version(achieved.schemeVersionId());
        var achievedOn = achieved.at().atZone(version.rules().zone()).toLocalDate();
        var issuedOn = zone.dayOf(now);
        var months = design.months();
        var credits = credits(version, achieved.milli());
        var what = what(design, version);
        var ids = achieved.entryIds().stream().map(Ids::text).toList();
        return new Content(
                name,
                design.title(),
                Text.of(
                        Wording.fill(
                                design.body().zh(),
                                values(
                                        unitThen.in(java.util.Locale.CHINESE),
                                        achieved.year(),
                                        credits.zh(),
                                        "%d 年 %d 月 %d 日"
                                                .formatted(
                                                        achievedOn.getYear(),
                                                        achievedOn.getMonthValue(),
                                                        achievedOn.getDayOfMonth()),
                                        what.in(java.util.Locale.CHINESE))),
                        Wording.fill(
                                design.body().en(),
                                values(
                                        unitThen.in(java.util.Locale.ENGLISH),
                                        achieved.year(),
                                        credits.en(),
                                        achievedOn.format(java.time.format.DateTimeFormatter.ofPattern(
                                                "d MMMM uuuu", java.util.Locale.ENGLISH)),
                                        what.in(java.util.Locale.ENGLISH)))),
                credits,
                achieved.milli(),
                achievedOn,
                issuedOn,
                months == null ? null : achievedOn.plusMonths(months),
                units.require(design.unitId()).name(),
                unitThen,
                design.signatory(),
                schemes.require(version.schemeId()).name(),
                version.number(),
                Ids.text(version.id()),
                achieved.year(),
                design.look(),
                ids,
                Sha256.hex(ids.stream().sorted().collect(Collectors.joining("\n"))));
    }

    private static Map<String, String> values(String unit, int year, String credits, String date, String what) {
        return Map.of(
                "name",
                "{name}",
                "unit",
                unit,
                "year",
                Integer.toString(year),
                "credits",
                credits,
                "date",
                date,
                "what",
                what);
    }

    private static Text credits(SchemeVersion version, long milli) {
        var unit = version.rules().unitName();
        var amount = Amounts.text(milli);
        return Text.of(amount + " " + unit.zh(), amount + " " + (milli == ONE ? unit.one() : unit.many()));
    }

    private Text what(Design design, SchemeVersion version) {
        return switch (design.earning().kind()) {
            case REQUIREMENT -> schemes.require(version.schemeId()).name();
            case COURSE -> {
                long id = Ids.parse(String.valueOf(design.earning().courseId()));
                yield courses.titles(List.of(id)).getOrDefault(id, Courses.GONE);
            }
            case CATEGORY -> {
                var code = String.valueOf(design.earning().category());
                yield version.rules().category(code).map(Category::name).orElse(Text.of(code, code));
            }
        };
    }
}
