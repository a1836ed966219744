package org.xuefen.discovery.recommend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuefen.catalogue.CourseHead;
import org.xuefen.credit.Estimate;
import org.xuefen.credit.Standing;

/**
 * What the ranking goes by for one reader.
 *
 * @param heads of the candidates
 * @param gives what those of them give that give something
 * @param forced the course asked for would not have been looked at
 * @param full of those looked at, courses whose credits count nothing any more
 */
record Gathered(
        Wants wants,
        List<Candidate> candidates,
        Map<Long, CourseHead> heads,
        Map<Long, Estimate> gives,
        List<Long> full,
        boolean forced,
        Optional<Standing> standing) {}
