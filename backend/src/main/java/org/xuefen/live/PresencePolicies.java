package org.xuefen.live;

import java.time.Instant;
import java.util.Optional;

/** What a scheme asks of live classes. Implemented by {@code credit}. */
public interface PresencePolicies {
    /**
     * For a class given in a unit.
     *
     * @param scheduledMillis how long it is to take
     * @param designatedMilli credits designated for it beforehand, thousandths; 0 for none
     */
    Optional<PresencePolicy> of(String unitPath, Instant at, long scheduledMillis, long designatedMilli);
}
