package org.xuefen.credit.growth;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.credit.CreditUnit;
import org.xuefen.credit.StandingState;
import org.xuefen.shared.Text;

/**
 * A growth record.
 *
 * @param points for service that are left
 * @param years that have something to show, the latest first
 * @param open what the member entered and nobody has confirmed yet; the member alone is told
 */
@Serdeable
record GrowthView(Person person, long points, List<GrowthYear> years, List<GrowthItem> open) {
    /** Whose it is; {@code unit} from the root down. */
    @Serdeable
    record Person(String id, String name, String memberNo, List<Text> unit, LocalDate joined) {}

    /**
     * A year.
     *
     * @param standing absent where no scheme applied
     * @param courses completed and credited in it
     * @param claims and other training credited in it
     */
    @Serdeable
    record GrowthYear(
            int year,
            @Nullable GrowthStanding standing,
            int courses,
            int claims,
            List<Text> units,
            List<ServiceSum> service,
            List<GrowthItem> items) {}

    /** What a year came to against its requirement; thousandths of a credit. */
    @Serdeable
    record GrowthStanding(
            long earnedMilli,
            long countedMilli,
            long requiredMilli,
            long missingMilli,
            StandingState state,
            CreditUnit unit,
            Text schemeName,
            LocalDate lastDay) {}

    /** Service of one kind in one year. */
    @Serdeable
    record ServiceSum(String kind, Text kindName, long points, int times) {}

    /** What an item is. */
    enum GrowthKind {
        /** Came to a unit. */
        UNIT,
        /** A post in the organization. */
        POST_HERE,
        CERTIFICATE,
        DEGREE,
        /** A post elsewhere. */
        POST,
        BADGE
    }

    /**
     * Something that happened.
     *
     * @param id of the certificate or achievement
     * @param until the last day of a post or stay, until when a certificate or badge is valid
     * @param title a degree's subject, what a post, badge or certificate is called, a unit's name
     * @param detail a degree's level
     * @param organization the school, the issuer, where a post is held
     * @param state of a certificate or an achievement
     * @param outcome what the last check of a badge's file came to
     * @param over whether its validity has run out
     * @param note why it was returned
     */
    @Serdeable
    record GrowthItem(
            GrowthKind kind,
            @Nullable String id,
            @Nullable LocalDate day,
            @Nullable LocalDate until,
            Text title,
            @Nullable Text detail,
            @Nullable Text organization,
            String number,
            @Nullable String state,
            @Nullable String outcome,
            boolean over,
            @Nullable String note,
            @Nullable String token) {}
}
