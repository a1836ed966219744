package org.xuefen.credit.past;

import jakarta.inject.Singleton;
import org.xuefen.shared.Ids;
import org.xuefen.shared.JobHandler;

/** Makes the standings of a past day where they are many. */
@Singleton
class PastJob implements JobHandler {
    static final String KIND = "credit.past";

    private final PastStore store;
    private final PastMaker maker;

    PastJob(PastStore store, PastMaker maker) {
        this.store = store;
        this.maker = maker;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int attempts() {
        return 4;
    }

    @Override
    public void run(String id, String data) {
        store.find(Ids.parse(id)).filter(past -> !past.ready()).ifPresent(maker::make);
    }

    @Override
    public void gaveUp(String id, String data, Throwable cause) {
        store.state(Ids.parse(id), PastState.FAILED);
    }
}
