package org.xuefen.catalogue;

import org.jspecify.annotations.Nullable;
import org.xuefen.shared.Refusal;

/** The version a client says it edits: {@code If-Match: "17"}. */
public final class Versions {
    private Versions() {}

    /** @throws Refusal {@code catalogue.version-required} when it is missing or not one of ours */
    public static long of(@Nullable String ifMatch) {
        if (ifMatch != null && ifMatch.matches("\"?[0-9]{1,18}\"?")) {
            return Long.parseLong(ifMatch.replace("\"", ""));
        }
        throw new Refusal(CatalogueRefusals.VERSION_REQUIRED);
    }
}
