package org.xuefen.study.mandate;

import org.xuefen.app.XuefenApp;
import org.xuefen.app.XuefenApp.Client;

/** A mandate over an organization that is there. */
public final class MandateLoad {
    private final MandateWorld world;

    public MandateLoad(XuefenApp app) {
        world = new MandateWorld(app);
    }

    /** @return its id, when everyone is bound */
    public String issue(Client organizer, long unit, long course) {
        return world.issue(organizer, world.form(unit, course));
    }
}
