package org.xuefen.credit.rules;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;

/**
 * What one version of a credit scheme says; immutable, stored as JSON. When a version holds is not part of it.
 *
 * @param unitName what a credit is called here
 * @param timeZone where the borders of its periods lie
 * @param conversions the first that fits the delivery method and part is applied
 */
public record SchemeRules(
        CreditUnit unitName,
        String timeZone,
        List<Category> categories,
        List<ConversionRule> conversions,
        List<Cap> caps,
        Requirement requirement,
        Uniqueness uniqueness) {
    public SchemeRules {
        categories = List.copyOf(categories);
        conversions = List.copyOf(conversions);
        caps = List.copyOf(caps);
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new IllegalArgumentException("no time zone: " + timeZone);
        }
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Optional<ConversionRule> ruleFor(DeliveryMethod method, Participation participation) {
        return conversions.stream()
                .filter(rule -> rule.method() == method && rule.participation() == participation)
                .findFirst();
    }

    public Optional<Category> category(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** The category an entry carries for a course tagged so. */
    public String categoryFor(@Nullable String courseCategory) {
        return courseCategory != null && category(courseCategory).isPresent() ? courseCategory : Category.OTHER;
    }
}
