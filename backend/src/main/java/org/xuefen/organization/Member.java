package org.xuefen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who studies, as of now.
 *
 * @param id the account's id
 * @param unitPath the unit's path, for asking whether the member is in a subtree
 * @param industry a code of GB/T 4754
 * @param memberNo the organization's own number, unique under a root
 * @param active false once deactivated
 */
public record Member(
        long id,
        String name,
        long unitId,
        String unitPath,
        @Nullable String industry,
        String memberNo,
        LocalDate joined,
        boolean active,
        int version) {}
