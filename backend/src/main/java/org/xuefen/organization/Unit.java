package org.xuefen.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A node of the organization tree, as it is now.
 *
 * @param parentId none for a root, which is an organization
 * @param path ids from the root down to this unit: {@code /1/42/77/}
 * @param kind a code of the unit kinds, which are data
 * @param code the organization's own number for it, unique under a root
 * @param closedAt when it was closed; null while it is open
 */
public record Unit(
        long id,
        @Nullable Long parentId,
        String path,
        Text name,
        String kind,
        @Nullable String code,
        @Nullable Instant closedAt,
        int version) {

    public boolean open() {
        return closedAt == null;
    }

    /** Whether this unit is the other or lies beneath it. */
    public boolean within(Unit other) {
        return path.startsWith(other.path);
    }

    /** Distance from the root, which is 1. */
    public int depth() {
        return (int) path.chars().filter(c -> c == '/').count() - 1;
    }
}
