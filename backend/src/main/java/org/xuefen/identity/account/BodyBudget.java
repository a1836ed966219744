package org.xuefen.identity.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of the memory the bodies of requests may fill while they arrive, for all and for one person: a person with many
 * slow connections holds their own share and nobody else's.
 */
final class BodyBudget {
    private final long most;
    private final long mostOfOne;
    private final Map<String, Long> held = new HashMap<>();
    private long sum;

    BodyBudget(long most, long mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Empty when there is no room for it now. */
    synchronized Optional<Held> take(String person, long bytes) {
        long own = held.getOrDefault(person, 0L) + bytes;
        if (sum + bytes > most || own > mostOfOne) {
            return Optional.empty();
        }
        sum += bytes;
        held.put(person, own);
        return Optional.of(new Held(person, bytes));
    }

    private synchronized void give(String person, long bytes) {
        sum -= bytes;
        held.computeIfPresent(person, (_, own) -> own == bytes ? null : own - bytes);
    }

    /** Room taken, given back once however often it is closed. */
    final class Held implements AutoCloseable {
        private final String person;
        private long bytes;

        private Held(String person, long bytes) {
            this.person = person;
            this.bytes = bytes;
        }

        @Override
        public synchronized void close() {
            if (bytes > 0) {
                give(person, bytes);
                bytes = 0;
            }
        }
    }
}
