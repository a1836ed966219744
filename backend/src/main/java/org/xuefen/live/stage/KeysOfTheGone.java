package org.xuefen.live.stage;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.xuefen.live.SignedOut;

/** Whoever is signed out of everything (deactivated, a forgotten password reset) sends by no program either. */
@Singleton
class KeysOfTheGone {
    private final StreamKeys keys;
    private final Stages stages;

    KeysOfTheGone(StreamKeys keys, Stages stages) {
        this.keys = keys;
        this.stages = stages;
    }

    @EventListener
    void signedOut(SignedOut event) {
        if (event.sessions().everything()) {
            keys.takeBackAllOf(event.sessions().accountId());
            stages.stopProgramsOf(event.sessions().accountId());
        }
    }
}
