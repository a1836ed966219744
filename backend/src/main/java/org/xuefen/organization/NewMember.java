package org.xuefen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member to be, with their account.
 *
 * @param username none: the member number serves
 * @param password none: invited, activated by a link
 * @param memberNo none: one is made
 * @param joined the membership begins at the start of this day in the organization's zone; none: today
 */
public record NewMember(
        String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String password,
        String locale,
        long unitId,
        @Nullable String industry,
        @Nullable String memberNo,
        @Nullable LocalDate joined) {}
