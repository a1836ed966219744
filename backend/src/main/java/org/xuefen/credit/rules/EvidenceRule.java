package org.xuefen.credit.rules;

import org.jspecify.annotations.Nullable;

/**
 * What has to be shown before something learned this way earns.
 *
 * @param completionPercent the least of the media or class that has to be there, in percent; 0: whatever it is
 * @param oneStream whether only one stream at a time counts
 */
public record EvidenceRule(
        DeliveryMethod method,
        int completionPercent,
        boolean oneStream,
        @Nullable Presence presence,
        @Nullable Assessment assessment) {}
