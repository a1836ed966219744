package org.xuefen.catalogue;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * The smallest thing with a completion, as a revision holds it.
 *
 * @param id the lineage: the same over all revisions of the course
 * @param outcome what one can do afterwards; may be blank
 * @param estimatedSeconds honest length: duration of the video, reading time of the article, the quiz's own estimate
 * @param threshold percent of the video to watch, or of the quiz's points to reach; 100 for an article
 * @param assetId the video
 * @param contentRef immutable content this revision froze: asset, article or quiz version, by kind
 */
@Serdeable
public record Item(
        long id,
        long moduleId,
        ItemKind kind,
        Text title,
        Text outcome,
        long estimatedSeconds,
        int threshold,
        @Nullable Long assetId,
        @Nullable Long contentRef) {}
