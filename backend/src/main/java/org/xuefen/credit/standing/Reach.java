package org.xuefen.credit.standing;

import java.time.Instant;
import java.util.Collection;
import org.xuefen.credit.rules.SchemeRules;

/** From which instant to before which the standings of some members look at their lines. */
public record Reach(Instant from, Instant until) {
    public static Reach of(SchemeRules rules, int year, Collection<Place> places) {
        var from = Instant.MAX;
        var until = Instant.MIN;
        for (var place : places.stream()
                .map(place -> new Place(0, "", "", "", place.joinedOn(), place.requirement()))
                .distinct()
                .toList()) {
            var period = place.period(rules, year);
            var first = rules.reach(place.requirement(rules), period);
            from = first.isBefore(from) ? first : from;
            until = period.until().isAfter(until) ? period.until() : until;
        }
        return new Reach(from, until);
    }
}
