package org.xuefen.credit.scheme;

import jakarta.inject.Singleton;
import java.util.List;
import org.xuefen.credit.rules.RuleSentences;
import org.xuefen.organization.Unit;
import org.xuefen.organization.Units;
import org.xuefen.shared.Ids;
import org.xuefen.shared.Text;

/** Schemes as people read them. */
@Singleton
class SchemeViews {
    private final Schemes schemes;
    private final Assignments assignments;
    private final Units units;
    private final Drafts drafts;

    SchemeViews(Schemes schemes, Assignments assignments, Units units, Drafts drafts) {
        this.schemes = schemes;
        this.assignments = assignments;
        this.units = units;
        this.drafts = drafts;
    }

    SchemeView of(Scheme scheme, boolean writable) {
        return new SchemeView(
                Ids.text(scheme.id()),
                scheme.code(),
                scheme.name(),
                scheme.source(),
                schemes.unpublished(scheme.id())
                        ? List.of()
                        : schemes.versionsOf(scheme.id()).stream()
                                .map(SchemeViews::version)
                                .toList(),
                assignments.ofScheme(scheme.id()).stream()
                        .map(each -> new SchemeView.AppliesTo(
                                Ids.text(each.unitId()),
                                units.find(each.unitId()).map(Unit::name).orElse(Text.of("—", "—")),
                                each.fromDay(),
                                each.untilDay()))
                        .toList(),
                writable,
                writable && drafts.find(scheme.id()).isPresent());
    }

    private static SchemeView.VersionView version(SchemeVersion version) {
        var rules = version.rules();
        return new SchemeView.VersionView(
                Ids.text(version.id()),
                version.number(),
                version.effectiveFrom(),
                version.note(),
                rules.timeZone(),
                rules.unitName(),
                rules.requirement().totalMilli(),
                rules.categories().stream()
                        .map(category -> new SchemeView.CategoryView(
                                category.code(),
                                category.name(),
                                category.colour(),
                                rules.requirement().minimumOf(category.code())))
                        .toList(),
                RuleSentences.of(rules));
    }
}
