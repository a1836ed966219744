package org.xuefen.organization.industry;

import org.xuefen.organization.Industries;

/** The classification itself, for tests of other domains that need no server. */
public final class RealIndustries {
    private static final Industries ALL = new Classification();

    private RealIndustries() {}

    public static Industries all() {
        return ALL;
    }
}
