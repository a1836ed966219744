package org.xuefen.organization;

import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A unit to be.
 *
 * @param parentId none for a new organization
 * @param code the organization's own number for it, if it has one
 */
public record NewUnit(
        @Nullable Long parentId,
        Text name,
        String kind,
        @Nullable String code) {}
