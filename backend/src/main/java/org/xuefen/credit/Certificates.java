package org.xuefen.credit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/** Certificates earned by the ledger. Rights are the caller's business. */
public interface Certificates {
    /**
     * An automatic design to be.
     *
     * @param unitId whose members can earn it, with all units beneath
     * @param body a sentence with the placeholders {@code {name}}, {@code {unit}}, {@code {year}}, {@code {credits}},
     *     {@code {date}} and {@code {what}}
     * @param months how long it is valid, none for ever
     * @param look {@code VERMILION}, {@code JADE} or {@code INK}
     * @param category the category so much of which earns it; none: a year's requirement does
     * @param milli thousandths of a credit, for a category
     */
    record Offer(
            long unitId,
            Text title,
            Text body,
            Text signatory,
            @Nullable Integer months,
            String look,
            @Nullable String category,
            long milli,
            int fromYear) {}

    /** @return the design's id */
    long offer(Offer offer, long actorId);

    /**
     * A certificate as it is now.
     *
     * @param state {@code VALID}, {@code EXPIRED}, {@code SUSPENDED}, {@code REVOKED} or {@code SUPERSEDED}
     * @param token of the page where strangers check it; none while its holder has withdrawn it
     */
    record Held(
            long id,
            String number,
            Text title,
            Text credits,
            String state,
            LocalDate achievedOn,
            @Nullable LocalDate expiresOn,
            @Nullable String token) {}

    /** A member's, the latest first; five hundred at most. */
    List<Held> heldBy(long memberId);

    /** Issues to all who have earned it and don't have it. @return how many */
    int issueEarned(long designId);
}
