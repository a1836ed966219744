package org.xuefen.catalogue;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * An item while it is being made.
 *
 * @param id 0 for a new one: saving gives it its lineage
 * @param outcome what one can do afterwards; may be blank
 * @param threshold percent, 1 to 100
 * @param assetId the video of a VIDEO
 */
@Serdeable
public record DraftItem(
        long id,
        ItemKind kind,
        Text title,
        Text outcome,
        int threshold,
        @Nullable Long assetId) {}
