package org.xuefen.credit.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.ConversionRule;
import org.xuefen.credit.rules.Counted;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.SchemeRules;

/** The conversions of a scheme that outside training can go by, and what each asks for. */
final class Ways {
    private Ways() {}

    /**
     * One of them.
     *
     * @param kinds in what it can be told, the usual first
     * @param results what can have been achieved, where it asks for that
     */
    @Serdeable
    record Way(DeliveryMethod method, Participation participation, List<AmountKind> kinds, List<String> results) {}

    /** Training in person first. */
    static List<Way> of(SchemeRules rules) {
        return rules.conversions().stream()
                .filter(Ways::told)
                .map(Ways::way)
                .distinct()
                .sorted(Comparator.comparing((Way way) -> way.method() != DeliveryMethod.IN_PERSON)
                        .thenComparing(Way::participation))
                .toList();
    }

    /** What counts media played here knows nothing of what happened elsewhere. */
    private static boolean told(ConversionRule rule) {
        return switch (rule.conversion()) {
            case Conversion.Ratio _, Conversion.Bands _, Conversion.Formula _ -> rule.counted() != Counted.MEDIA;
            case Conversion.Flat _, Conversion.Designated _ -> true;
        };
    }

    private static Way way(ConversionRule rule) {
        return switch (rule.conversion()) {
            case Conversion.Ratio _, Conversion.Bands _, Conversion.Formula _ ->
                new Way(rule.method(), rule.participation(), List.of(AmountKind.HOURS, AmountKind.DAYS), List.of());
            case Conversion.Flat flat ->
                new Way(
                        rule.method(),
                        rule.participation(),
                        List.of(AmountKind.RESULT),
                        flat.creditMilli().keySet().stream().sorted().toList());
            case Conversion.Designated _ ->
                new Way(rule.method(), rule.participation(), List.of(AmountKind.CREDITS), List.of());
        };
    }

    /** Whether a claim tells what one of them asks for. */
    static boolean fits(SchemeRules rules, ClaimContent content) {
        return of(rules).stream()
                .anyMatch(way -> way.method() == content.method()
                        && way.participation() == content.participation()
                        && content.amountKind() != null
                        && way.kinds().contains(content.amountKind()));
    }
}
