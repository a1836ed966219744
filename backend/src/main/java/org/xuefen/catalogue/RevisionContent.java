package org.xuefen.catalogue;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Text;

/** Everything of a revision that its author decides; stored as one JSON document. */
@Serdeable
public record RevisionContent(
        Text title,
        Text summary,
        String channelCode,
        @Nullable String categoryCode,
        List<String> languages,
        List<String> industries,
        List<CourseModule> modules,
        @Nullable Listing listing) {}
