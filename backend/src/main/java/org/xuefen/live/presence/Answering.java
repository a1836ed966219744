package org.xuefen.live.presence;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xuefen.live.LiveClasses;
import org.xuefen.live.LiveRefusals;
import org.xuefen.live.PresencePolicy;
import org.xuefen.live.presence.CheckStore.Check;
import org.xuefen.shared.Refusal;

/** Takes answers to checks while they are open; acknowledged once they are stored. */
@Singleton
class Answering {
    private static final int TRIES = 8;
    private static final int MOST_TRIERS = 50_000;

    private final LiveClasses classes;
    private final CheckStore checks;
    private final Clock clock;
    private final Map<Long, Integer> tries = new ConcurrentHashMap<>();

    Answering(LiveClasses classes, CheckStore checks, Clock clock) {
        this.classes = classes;
        this.checks = checks;
        this.clock = clock;
    }

    @Transactional
    void answer(long memberId, long classId, long checkId, @Nullable String code, @Nullable Integer choice) {
        if (classes.role(memberId, classId).isEmpty()) {
            throw new Refusal(LiveRefusals.CLASS_NOT_FOUND);
        }
        var check = checks.find(classId, checkId).orElseThrow(() -> new Refusal(LiveRefusals.CHECK_NOT_FOUND));
        var policy = checks.planned(classId).orElseThrow().policy();
        var now = clock.instant();
        if (!now.isBefore(closes(check, memberId))) {
            throw new Refusal(LiveRefusals.CHECK_OVER);
        }
        var answer = judge(check, policy, code, choice, memberId);
        if (!checks.answer(classId, checkId, memberId, answer, false, now)) {
            throw new Refusal(LiveRefusals.CHECK_ANSWERED);
        }
    }

    /** Whoever needs it has twice the time. */
    Instant closes(Check check, long memberId) {
        var window = Duration.between(check.askedAt(), check.closesAt());
        return checks.moreTime(memberId) ? check.closesAt().plus(window) : check.closesAt();
    }

    /** What is kept of an answer. @throws Refusal for a wrong code, an impossible choice, or too many tries */
    String judge(Check check, PresencePolicy policy, @Nullable String code, @Nullable Integer choice, long memberId) {
        return switch (policy.modality()) {
            case TAP -> "TAP";
            case CODE -> {
                if (tries.size() > MOST_TRIERS) {
                    tries.clear();
                }
                if (tries.merge(memberId ^ check.id(), 1, Integer::sum) > TRIES) {
                    throw new Refusal(LiveRefusals.CHECK_OVER);
                }
                if (code == null || !check.code().equals(code.strip())) {
                    throw new Refusal(LiveRefusals.CHECK_WRONG);
                }
                yield check.code();
            }
            case QUESTION -> {
                if (choice == null || choice < 0 || choice >= check.choices().size()) {
                    throw new Refusal(LiveRefusals.POLL_CHOICE);
                }
                yield check.choices().get(choice);
            }
        };
    }
}
