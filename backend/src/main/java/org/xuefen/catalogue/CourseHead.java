package org.xuefen.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/**
 * A published course as a card shows it: its current revision without the outline.
 *
 * @param posterAssetId the first video, whose poster is the cover
 * @param provider set for a listing: who gives the course
 * @param withdrawn no longer in the catalogue; those who study it finish
 */
public record CourseHead(
        long id,
        long revisionId,
        int revisionNumber,
        Text title,
        Text summary,
        String channelCode,
        @Nullable String categoryCode,
        List<String> industries,
        List<String> languages,
        long estimatedSeconds,
        int items,
        @Nullable Long posterAssetId,
        @Nullable String provider,
        boolean titleDerived,
        long authorId,
        boolean withdrawn,
        Instant publishedAt) {

    /** Studied here, with items and credits; the others are listings. */
    public boolean studiedHere() {
        return provider == null;
    }
}
