package org.xuefen.credit.service;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import org.xuefen.notification.Inbox;
import org.xuefen.shared.Text;

/** Tells members what came into their account and what left it, in the transaction that does it. */
@Singleton
class PointNews {
    private static final String PAGE = "/growth?show=service";

    private final Inbox inbox;

    PointNews(Inbox inbox) {
        this.inbox = inbox;
    }

    void given(Collection<Long> members, ServiceKind kind, Giving.Gift gift) {
        var arguments = new HashMap<String, String>();
        arguments.put("points", Integer.toString(gift.points()));
        Inbox.put(arguments, "kind", kind.name());
        Inbox.put(
                arguments,
                "note",
                gift.note().isEmpty() ? Text.of("", "") : Text.of("说明：" + gift.note(), "Note: " + gift.note()));
        inbox.sendAll(members, "credit.points-given", arguments, PAGE);
    }

    void takenBack(PointLine line) {
        var arguments = new HashMap<String, String>();
        arguments.put("points", Integer.toString(-line.points()));
        arguments.put("reason", line.note());
        inbox.send(line.memberId(), "credit.points-taken-back", arguments, PAGE);
    }
}
