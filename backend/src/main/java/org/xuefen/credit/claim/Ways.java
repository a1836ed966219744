package org.xuefen.credit.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xuefen.credit.rules.Conversion;
import org.xuefen.credit.rules.ConversionRule;
import org.xuefen.credit.rules.Counted;
import org.xuefen.credit.rules.DeliveryMethod;
import org.xuefen.credit.rules.Participation;
import org.xuefen.credit.rules.SchemeRules;

/** The conversions of a scheme that outside training can go by, and what each asks for. */
final class Ways {
    /** Stands between what was achieved and the place among those who did. */
    static final String PLACE = "#";

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
        return switch (base(rule.conversion())) {
            case Conversion.Ratio _, Conversion.Bands _, Conversion.Formula _ -> rule.counted() != Counted.MEDIA;
            case Conversion.Flat _, Conversion.Designated _, Conversion.Day _, Conversion.Rank _ -> true;
            case Conversion.Multiple _ -> false;
        };
    }

    /** What a multiple multiplies, to the bottom. */
    private static Conversion base(Conversion conversion) {
        return conversion instanceof Conversion.Multiple multiple ? base(multiple.base()) : conversion;
    }

    private static Way way(ConversionRule rule) {
        return switch (base(rule.conversion())) {
            case Conversion.Ratio _, Conversion.Bands _, Conversion.Formula _ ->
                rule.counted() == Counted.DAYS
                        ? way(rule, AmountKind.DAYS)
                        : way(rule, AmountKind.HOURS, AmountKind.DAYS);
            case Conversion.Day _ -> way(rule, AmountKind.DAYS);
            case Conversion.Flat flat ->
                results(rule, flat.creditMilli().keySet().stream().sorted().toList());
            case Conversion.Rank rank ->
                results(rule, rank.lines().stream().flatMap(Ways::places).toList());
            case Conversion.Designated _, Conversion.Multiple _ -> way(rule, AmountKind.CREDITS);
        };
    }

    /** {@code paper#1}, {@code paper#2}: what was achieved, and the place among its authors. */
    private static Stream<String> places(Conversion.RankLine line) {
        return IntStream.rangeClosed(1, line.creditMilli().size()).mapToObj(place -> line.key() + PLACE + place);
    }

    private static Way way(ConversionRule rule, AmountKind... kinds) {
        return new Way(rule.method(), rule.participation(), List.of(kinds), List.of());
    }

    private static Way results(ConversionRule rule, List<String> results) {
        return new Way(rule.method(), rule.participation(), List.of(AmountKind.RESULT), results);
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
