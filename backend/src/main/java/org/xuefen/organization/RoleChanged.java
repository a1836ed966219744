package org.xuefen.organization;

import org.jspecify.annotations.Nullable;
import org.xuefen.identity.Role;

/**
 * A member was given a role, or it was taken back; heard in the same transaction.
 *
 * @param unitId the subtree an organizer's role is for
 * @param by who did it
 */
public record RoleChanged(
        long memberId, Role role, @Nullable Long unitId, boolean granted, long by) {}
