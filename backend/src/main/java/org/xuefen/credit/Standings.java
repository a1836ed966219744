package org.xuefen.credit;

import java.util.Optional;
import org.xuefen.organization.Member;

/** What members have and what they lack. */
public interface Standings {
    /** As of now; empty for a member to whom no scheme applies in that year. */
    Optional<Standing> of(long memberId, int year);

    /** In the year that it now is where the member's organization is. */
    Optional<Standing> now(long memberId);

    /** The same for a member just read. */
    Optional<Standing> now(Member member);
}
