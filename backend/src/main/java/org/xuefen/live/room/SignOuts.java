package org.xuefen.live.room;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.xuefen.identity.SessionsEnded;
import org.xuefen.live.SignedOut;
import org.xuefen.shared.AfterCommit;

/** Tells every server whose sessions ended, over the rooms' own channel, as that of a class no number of which is given out. */
@Singleton
class SignOuts {
    static final long NO_CLASS = 0;

    private final Fanout fanout;
    private final AfterCommit afterCommit;
    private final ApplicationEventPublisher<SignedOut> heard;

    SignOuts(Fanout fanout, AfterCommit afterCommit, ApplicationEventPublisher<SignedOut> heard) {
        this.fanout = fanout;
        this.afterCommit = afterCommit;
        this.heard = heard;
    }

    @EventListener
    @Transactional
    void ended(SessionsEnded event) {
        afterCommit.run(() -> fanout.publish(NO_CLASS, event.accountId() + " " + event.one() + " " + event.spared()));
    }

    /** What another server, or this one, told. */
    void heard(String text) {
        var parts = text.split(" ", 3);
        heard.publishEvent(new SignedOut(
                new SessionsEnded(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]))));
    }
}
