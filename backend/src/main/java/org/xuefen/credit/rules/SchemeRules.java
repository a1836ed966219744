package org.xuefen.credit.rules;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param evidence what has to be shown for each delivery method, beside the time
 * @param requirements the first whose audience a member is of is theirs
 * @param validityMonths how long a credit counts after it was earned; null: as long as its period
 */
public record SchemeRules(
        CreditUnit unitName,
        String timeZone,
        List<Category> categories,
        List<ConversionRule> conversions,
        List<EvidenceRule> evidence,
        List<Cap> caps,
        List<Requirement> requirements,
        Carry carry,
        @Nullable Integer validityMonths,
        Uniqueness uniqueness) {
    private static final Requirement NOTHING = Requirement.yearly();

    public SchemeRules {
        categories = List.copyOf(categories);
        conversions = List.copyOf(conversions);
        evidence = List.copyOf(evidence);
        caps = List.copyOf(caps);
        requirements = List.copyOf(requirements);
    }

    /** What a scheme says that asks for no evidence of its own, and lets nothing go on into the next period. */
    public static SchemeRules plain(
            CreditUnit unitName,
            String timeZone,
            List<Category> categories,
            List<ConversionRule> conversions,
            List<Cap> caps,
            Requirement requirement,
            Uniqueness uniqueness) {
        return new SchemeRules(
                unitName,
                timeZone,
                categories,
                conversions,
                List.of(),
                caps,
                List.of(requirement),
                new Carry.None(),
                null,
                uniqueness);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public CategoryTree tree() {
        return new CategoryTree(categories);
    }

    /** The requirement of whoever is of no narrower audience: what a scheme asks, told in one figure. */
    public Requirement requirement() {
        return requirements.isEmpty() ? NOTHING : requirements.getLast();
    }

    /** The period of whoever is of no narrower audience, as it is reported under a year. */
    public Period period(int year) {
        return requirement().period().of(year, LocalDate.of(year, 1, 1), zone());
    }

    /** Which requirement is a member's: its index, or −1 where none is. */
    public int requirementFor(MemberFacts member) {
        for (int i = 0; i < requirements.size(); i++) {
            if (requirements.get(i).audience().fits(member)) {
                return i;
            }
        }
        return -1;
    }

    /** The requirement at an index of {@link #requirementFor}; none asks for nothing. */
    public Requirement requirement(int index) {
        return index < 0 || index >= requirements.size() ? NOTHING : requirements.get(index);
    }

    /** All that is asked of a member who was there all the time and is of no narrower audience. */
    public long wholeMilli() {
        return Obligation.whole(this, requirement());
    }

    /** The part of the ledger's unique key that tells repeated awards of one course apart. */
    public String occurrence(Instant at) {
        return uniqueness.occurrence(requirement().period(), at, zone());
    }

    public Optional<ConversionRule> ruleFor(DeliveryMethod method, Participation participation) {
        return ruleFor(method, participation, Category.OTHER);
    }

    /** The first that fits; one for a category fits what belongs to it. */
    public Optional<ConversionRule> ruleFor(DeliveryMethod method, Participation participation, String category) {
        return conversions.stream()
                .filter(rule -> rule.method() == method && rule.participation() == participation)
                .filter(rule -> {
                    var named = rule.category();
                    return named == null || tree().within(category, named);
                })
                .findFirst();
    }

    public Optional<EvidenceRule> evidenceFor(DeliveryMethod method) {
        return evidence.stream().filter(rule -> rule.method() == method).findFirst();
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

    /** How many years before and after its own an entry can matter to; 0 where every calendar year is for itself. */
    public int span() {
        int span = capYears();
        for (var requirement : requirements) {
            int years = requirement.period().years();
            span = Math.max(span, requirement.period() instanceof PeriodRule.Year ? 0 : years);
            for (var term : requirement.terms()) {
                if (term instanceof Term.Side side && side.fromMonth() < 0) {
                    span = Math.max(span, Math.ceilDiv(-side.fromMonth(), 12));
                }
            }
        }
        return span;
    }

    /** How many years back a cap looks. */
    int capYears() {
        return caps.stream()
                .mapToInt(cap -> cap instanceof Cap.OfCycle cycle ? cycle.years() : 0)
                .max()
                .orElse(0);
    }

    /** The first instant whose entries a standing of that period looks at. */
    public Instant reach(Requirement requirement, Period period) {
        return requirement
                .earliest(period, capYears())
                .atStartOfDay(period.zone())
                .toInstant();
    }
}
